import type { LeaveKind } from '@/domain/attendance/leave-kind';
import { newKey } from '@/platform/new-key';
import type { LocalPhoto } from '@/platform/photos';
import { forget, remember, remembered } from '@/platform/storage';

/** A request that is being written; kept on the phone until the cloud has it. */
export interface AskDraft {
  /** Of this act: sent again, it is the same request. */
  readonly key: string;
  readonly sessionIds: readonly string[];
  readonly kind: LeaveKind | undefined;
  readonly reason: string;
  readonly slip: LocalPhoto | null;
  /** Set once the cloud has the picture. */
  readonly slipFileId: string | null;
}

const KEY = 'leave/draft';

/** The draft that the phone kept, or a fresh one; with the session that the page was opened from. */
export function beginDraft(sessionId: string | undefined): AskDraft {
  const kept = remembered<AskDraft>(KEY);
  const draft = kept ?? {
    key: newKey(),
    sessionIds: [],
    kind: undefined,
    reason: '',
    slip: null,
    slipFileId: null,
  };
  if (sessionId === undefined || draft.sessionIds.includes(sessionId)) return draft;
  return { ...draft, sessionIds: [...draft.sessionIds, sessionId] };
}

export function keepDraft(draft: AskDraft): void {
  remember(KEY, draft);
}

export function dropDraft(): void {
  forget(KEY);
}

/** What is still missing, said under the button. */
export function missing({ sessionIds, kind, reason }: AskDraft): string | undefined {
  if (sessionIds.length === 0) return '还没选场次';
  if (kind === undefined) return '还没选请假种类';
  return reason.trim().length < 2 ? '还没写说明' : undefined;
}
