/** Length of one slot of the rotating code. */
export const SLOT_MS = 15_000;

/** The slot a moment of server time falls into; slots are counted from the epoch, so midnight is nothing special. */
export function slotAt(atMs: number): number {
  return Math.floor(atMs / SLOT_MS);
}

export function slotStartsAtMs(slot: number): number {
  return slot * SLOT_MS;
}

/** Whether a slot's code is still taken at `nowMs`: this slot's and the last one's are, a coming one's is not. */
export function isFreshSlot(slot: number, nowMs: number): boolean {
  const current = slotAt(nowMs);
  return slot === current || slot === current - 1;
}
