/** Characters, as the server takes them. */
export const longestTag = 40
