/** The server's time, the only time that is believed. The offset is set by tests and by nobody else. */
export function now(): number {
  return Date.now() + Number(process.env.YXB_CLOCK_OFFSET_MS ?? 0);
}
