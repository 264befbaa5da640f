import type { InputOf } from '@/contract/action';
import type { PlanningDesk, planningActions } from '@/contract/session-planning';
import type { Repeat } from '@/domain/attendance/recurrence';
import type { AudienceDraft, SessionContent, SessionSlot } from '@/domain/attendance/session-draft';

export type SeriesDraft = Omit<InputOf<(typeof planningActions)['planSessions']>, 'key' | 'dryRun'>;

/** What the form of a session holds while it is filled in; hours and count as they were typed. */
export interface PlanDraft extends Omit<SessionContent, 'hoursHundredths'> {
  readonly hours: string;
  readonly day: string;
  readonly slot: SessionSlot;
  readonly repeat: Repeat;
  readonly ends: 'term' | 'day' | 'count';
  readonly until: string;
  readonly count: string;
}

/** A lecture for everybody; a leader's own group, hosted by the leader. */
export function emptyDraft(desk: PlanningDesk, today: string): PlanDraft {
  const { from, to, whole, groups, memberId } = desk;
  const groupIds = groups.slice(0, 1).map(({ groupId }) => groupId);
  const [, day = from] = [from, today, to].sort();
  return {
    title: '',
    hours: '2',
    required: true,
    presenter: '',
    campus: '',
    kind: whole ? 'lecture' : 'groupMeeting',
    platform: whole ? 'learning' : 'research',
    hostMemberId: whole ? null : memberId,
    audience: whole ? { kind: 'school' } : { kind: 'groups', groupIds },
    mode: 'hall',
    lateAfterMinutes: 0,
    checkInMinutes: null,
    checkOutMinutes: null,
    day,
    slot: { from: '15:30', to: '17:00', place: '' },
    repeat: 'once',
    ends: 'term',
    until: to,
    count: '4',
  };
}

/** A draft of a session that stands. */
export function draftOf(
  { hoursHundredths, ...content }: SessionContent,
  day: string,
  slot: SessionSlot,
): PlanDraft {
  const hours = String(hoursHundredths / 100);
  return { ...content, hours, day, slot, repeat: 'once', ends: 'term', until: day, count: '1' };
}

/** What is still missing or wrong, in words for beside the button; null when it can be sent. */
export function missingIn(draft: PlanDraft): string | null {
  if (draft.title.trim() === '') return '还没写标题';
  if (hundredthsIn(draft.hours) === null) return '学时写 0.25 到 12，最多两位小数';
  if (draft.slot.to <= draft.slot.from) return '结束要在开始之后';
  if (draft.mode === 'hall' && draft.slot.place.trim() === '') return '还没写地点';
  if (isNobody(draft.audience)) return '还没选对象';
  if (draft.repeat === 'once') return null;
  if (draft.ends === 'day' && draft.until < draft.day) return '最后一天要在第一天之后';
  return draft.ends === 'count' && countIn(draft.count) === null ? '次数写 1 到 40' : null;
}

function isNobody(audience: AudienceDraft): boolean {
  switch (audience.kind) {
    case 'groups':
      return audience.groupIds.length === 0;
    case 'stage':
      return audience.stages.length === 0;
    case 'list':
      return audience.memberIds.length === 0;
    case 'school':
    case 'under35':
      return false;
  }
}

/** The content that a draft without anything missing stands for. */
export function contentIn(draft: PlanDraft): SessionContent {
  const { hours, day, slot, repeat, ends, until, count, ...content } = draft;
  return {
    ...content,
    title: draft.title.trim(),
    presenter: draft.presenter.trim(),
    hoursHundredths: hundredthsIn(hours) ?? 0,
  };
}

/** Days taken out or put in by hand are kept beside the draft: they belong to the preview. */
export function seriesIn(
  draft: PlanDraft,
  byHand: { readonly except: readonly string[]; readonly alsoOn: readonly string[] },
): SeriesDraft {
  const { day: first, slot, repeat, ends, until, count } = draft;
  const isSeries = repeat !== 'once';
  return {
    content: contentIn(draft),
    slot: { ...slot, place: slot.place.trim() },
    recurrence: {
      repeat,
      first,
      until: isSeries && ends === 'day' ? until : null,
      count: isSeries && ends === 'count' ? countIn(count) : null,
      except: isSeries ? [...byHand.except] : [],
      alsoOn: isSeries ? [...byHand.alsoOn] : [],
    },
  };
}

function hundredthsIn(hours: string): number | null {
  const written = hours.trim();
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(written)) return null;
  const hundredths = Math.round(Number(written) * 100);
  return hundredths >= 25 && hundredths <= 1200 ? hundredths : null;
}

function countIn(count: string): number | null {
  const number = /^\d{1,2}$/.test(count.trim()) ? Number(count) : 0;
  return number >= 1 && number <= 40 ? number : null;
}
