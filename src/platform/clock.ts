let offsetMs = 0;

/** Learns the server's clock from a reply that carries it. The phone's clock is shown the door: only differences count. */
export function noteServerTime(result: unknown): void {
  const serverNowMs = (result as { data?: { serverNowMs?: unknown } } | null)?.data?.serverNowMs;
  if (typeof serverNowMs === 'number') offsetMs = serverNowMs - Date.now();
}

/** The server's time as well as this phone can tell, for countdowns and greetings; decisions are the server's. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}
