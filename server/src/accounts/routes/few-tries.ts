/** Per address (an IPv6 network counts as one) on routes that let strangers in: above what a team behind one address needs. */
export const fewTries = { max: 30, timeWindow: 60_000 }
