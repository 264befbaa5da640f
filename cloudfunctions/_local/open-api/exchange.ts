/** What a function sends to an open API, and what comes back; snake_case, as WeChat writes it. */
export type Parameters = Readonly<Record<string, unknown>>;
export type Reply = Readonly<Record<string, unknown>>;
