/** How a file remembers the visitor who sent it: nobody else's line can carry it. */
export const uploaderOf = (channelId: string, visitorId: string): string => `${channelId}:${visitorId}`
