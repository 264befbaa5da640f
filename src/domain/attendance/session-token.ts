/** What the projector's QR holds: which session of which school, which slot, and the proof that only the cloud could make. */
export interface SessionToken {
  readonly schoolId: string;
  readonly sessionId: string;
  readonly slot: number;
  /** 12 characters of base64url: 72 bits. */
  readonly mac: string;
}

const MARK = 'YXB1';
const PATTERN = /^YXB1\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{1,64})\.(\d{1,12})\.([A-Za-z0-9_-]{12})$/;

/** `YXB1.SCHOOL.SESSION.SLOT.MAC`. School and session ids are ours and hold no dot. */
export function formatSessionToken({ schoolId, sessionId, slot, mac }: SessionToken): string {
  return [MARK, schoolId, sessionId, slot, mac].join('.');
}

/** A scanned text as a token, or null when it is something else. Says nothing yet about whether the proof is right. */
export function readSessionToken(text: string): SessionToken | null {
  const match = PATTERN.exec(text.trim());
  if (match === null) return null;
  const [, schoolId = '', sessionId = '', slot = '', mac = ''] = match;
  return { schoolId, sessionId, slot: Number(slot), mac };
}
