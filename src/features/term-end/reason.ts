/** A reason has at least so many characters; the cloud asks the same. */
export const MIN_REASON = 2;
