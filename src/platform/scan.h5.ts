/** The preview has no camera: the code is typed, or taken from the projector's frame in the same browser. */
export const canScan = false;

export async function scanCode(): Promise<string | null> {
  return null;
}

const keyOf = (sessionId: string) => `projected/${sessionId}`;

/** Lets the other frames of this browser see what the projector shows, as eyes would. */
export function publishProjectedCode(sessionId: string, typed: string): void {
  window.localStorage.setItem(keyOf(sessionId), typed);
}

export function projectedCode(sessionId: string): string | null {
  return window.localStorage.getItem(keyOf(sessionId));
}
