import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

/** A call that is being written or changed; kept on the phone until the cloud has it. */
export interface OpenDraft {
  /** Of this act: sent again, it is the same call. */
  readonly key: string;
  readonly title: string;
  readonly ask: string;
  /** `YYYY-MM-DD` */
  readonly until: string;
  /** Undefined while it is not chosen; null: the school. */
  readonly groupId: string | null | undefined;
}

const keyOf = (callId: string) => `calls/opening/${callId}`;

/** `callId` of the call that is changed; empty for a new one. */
export function beginOpening(callId: string, from: Omit<OpenDraft, 'key'>): OpenDraft {
  return remembered<OpenDraft>(keyOf(callId)) ?? { key: newKey(), ...from };
}

export function keepOpening(callId: string, draft: OpenDraft): void {
  remember(keyOf(callId), draft);
}

export function dropOpening(callId: string): void {
  forget(keyOf(callId));
}

/** What is still missing, said under the button. */
export function missingOf({ title, ask, until, groupId }: OpenDraft): string | undefined {
  if (title.trim() === '') return '还没写题目';
  if (ask.trim() === '') return '还没写征集什么';
  if (groupId === undefined) return '还没选向谁征集';
  return until === '' ? '还没选截止的日子' : undefined;
}
