import type { InputOf } from '@/contract/action';
import type { conductActions } from '@/contract/conduct';
import type { ConductKind } from '@/domain/ledger/conduct/report';
import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

/** A report that is being written; kept on the phone until the cloud has it. */
export interface ReportDraft {
  /** Of this act: sent again, it is the same report. */
  readonly key: string;
  readonly memberId: string;
  readonly kind: ConductKind | undefined;
  readonly organiser: 'school' | 'authority' | undefined;
  readonly sessionId: string;
  /** Of a training of the authority. */
  readonly title: string;
  readonly day: string;
  readonly account: string;
  readonly evidence: string;
}

const KEY = 'conduct/draft';
const empty: Omit<ReportDraft, 'key'> = {
  memberId: '',
  kind: undefined,
  organiser: undefined,
  sessionId: '',
  title: '',
  day: '',
  account: '',
  evidence: '',
};

export function beginReport(): ReportDraft {
  return remembered<ReportDraft>(KEY) ?? { key: newKey(), ...empty };
}

export function keepReport(draft: ReportDraft): void {
  remember(KEY, draft);
}

export function dropReport(): void {
  forget(KEY);
}

/** The first thing that is still missing, said under the button. */
export function missingIn(draft: ReportDraft): string | undefined {
  if (draft.memberId === '') return '还没选老师';
  if (draft.kind === undefined) return '还没选缺训还是违纪';
  if (draft.organiser === undefined) return '还没选哪次培训';
  if (draft.organiser === 'school' && draft.sessionId === '') return '还没选哪次研修';
  if (draft.organiser === 'authority' && draft.title.trim().length < 2) return '还没写培训名称';
  if (draft.organiser === 'authority' && draft.day === '') return '还没选日期';
  if (draft.account.trim().length < 5) return '还没写经过';
  return draft.evidence.trim().length < 5 ? '还没写依据' : undefined;
}

type Wish = InputOf<(typeof conductActions)['reportConduct']>;

/** What a draft without anything missing reports; null while something is. */
export function wishOf(draft: ReportDraft, attached: Pick<Wish, 'photos' | 'files'>): Wish | null {
  const { key, memberId, kind, organiser, sessionId, title, day, account, evidence } = draft;
  if (missingIn(draft) !== undefined || kind === undefined) return null;
  const training: Wish['training'] =
    organiser === 'school' ? { organiser, sessionId } : { organiser: 'authority', title: title.trim(), day };
  return { key, memberId, kind, training, account: account.trim(), evidence: evidence.trim(), ...attached };
}
