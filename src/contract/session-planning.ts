import * as v from 'valibot';
import type { MaterialWhen } from '@/domain/attendance/material';
import type { SessionChangeKind } from '@/domain/attendance/session-change';
import type { AudienceDraft, SessionContent, SessionSlot } from '@/domain/attendance/session-draft';
import type { SessionState, TrainingSession } from '@/domain/attendance/training-session';
import type { Group } from '@/domain/people/member';
import { holdsUnseenCharacters } from '@/domain/people/roster-text';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { fileId, id, nothing, reason } from './fields';
import { member, planner } from './policy';

/** What a planner chooses from. */
export interface PlanningDesk {
  /** The caller. */
  readonly memberId: string;
  readonly termName: string;
  readonly from: string;
  readonly to: string;
  /** The office plans for everybody; a leader for the groups here alone. */
  readonly whole: boolean;
  readonly groups: readonly Group[];
  readonly campuses: readonly string[];
  readonly people: readonly { readonly memberId: string; readonly name: string; readonly group: string }[];
  /** Where sessions of this term are held, to be picked again. */
  readonly places: readonly string[];
  /** The term's sessions that the caller plans, in the order of their start. */
  readonly sessions: readonly Pick<
    TrainingSession,
    'sessionId' | 'number' | 'title' | 'startsAtMs' | 'state'
  >[];
}

/** What should be looked at before a session is saved. Never a refusal. */
export interface PlanWarning {
  readonly kind: 'dayOff' | 'swapped' | 'provisional' | 'past' | 'place' | 'people' | 'host';
  readonly text: string;
}

export interface PlannedDay {
  readonly day: string;
  readonly taken: boolean;
  /** Skipped for this day off (国庆节); null when it is worked. */
  readonly off: string | null;
  readonly warnings: readonly PlanWarning[];
}

export interface SeriesReply {
  readonly applied: boolean;
  readonly days: readonly PlannedDay[];
  /** How many are meant, as the roster stands now. */
  readonly people: number;
  /** In the order of the days; empty of a dry run. */
  readonly sessionIds: readonly string[];
}

/** A session as its planner sees it. */
export interface PlannedSessionView {
  readonly sessionId: string;
  readonly number: number;
  readonly state: SessionState;
  readonly content: SessionContent;
  readonly slot: SessionSlot;
  readonly day: string;
  /** How many would be told of a change now. */
  readonly people: number;
  readonly changes: readonly {
    readonly kind: SessionChangeKind;
    readonly reason: string;
    readonly atMs: number;
    readonly by: string;
  }[];
}

export interface ChangeReply {
  readonly applied: boolean;
  readonly warnings: readonly PlanWarning[];
  /** How many are told, or would be. */
  readonly people: number;
}

export interface MaterialView {
  readonly materialId: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly when: MaterialWhen;
  /** A private link for about ten minutes; null when the file is gone. */
  readonly url: string | null;
}

/** What a session's page shows beside the session itself. */
export interface SessionCard {
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly materials: readonly MaterialView[];
  /** The caller plans it. */
  readonly mayPlan: boolean;
}

const words = (most: number, least = 0) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(least, '请填写'),
    v.maxLength(most, `请在 ${most} 字以内`),
    v.check((text) => !holdsUnseenCharacters(text), '里面有看不见的字符或换行，请删去后重新输入'),
  );
const day = v.pipe(v.string(), v.check(isDay, '没有这一天，请重选日期'));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间不对，请重选'));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));
const days = v.pipe(v.array(day), v.maxLength(60));
const ids = (most: number) => v.pipe(v.array(id), v.maxLength(most));

const audience: v.GenericSchema<unknown, AudienceDraft> = v.variant('kind', [
  v.strictObject({ kind: v.literal('school') }),
  v.strictObject({ kind: v.literal('groups'), groupIds: ids(100) }),
  v.strictObject({
    kind: v.literal('stage'),
    stages: v.pipe(v.array(v.picklist(['three', 'six', 'ten'])), v.maxLength(3)),
  }),
  v.strictObject({ kind: v.literal('under35') }),
  v.strictObject({ kind: v.literal('list'), memberIds: ids(1000) }),
]);

const content: v.GenericSchema<unknown, SessionContent> = v.strictObject({
  title: words(40, 1),
  hoursHundredths: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  required: v.boolean(),
  presenter: words(40),
  campus: words(20),
  kind: v.picklist([
    'lecture',
    'groupMeeting',
    'jointPreparation',
    'publicLesson',
    'reportLesson',
    'cascadeTraining',
    'readingSalon',
    'skillsContest',
    'literacyTraining',
    'other',
  ]),
  platform: v.nullable(v.picklist(['learning', 'skills', 'research', 'showcase', 'cultivation'])),
  hostMemberId: v.nullable(id),
  audience,
  mode: v.picklist(['hall', 'online']),
  lateAfterMinutes: minutes,
  checkInMinutes: v.nullable(minutes),
  checkOutMinutes: v.nullable(minutes),
});

const slot: v.GenericSchema<unknown, SessionSlot> = v.strictObject({
  from: time,
  to: time,
  place: words(40),
});

const recurrence = v.strictObject({
  repeat: v.picklist(['once', 'weekly', 'fortnightly', 'monthly']),
  first: day,
  until: v.nullable(day),
  count: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40))),
  except: days,
  alsoOn: days,
});

const sessionRef = v.strictObject({ sessionId: id });

/** Words that others will read were refused, or could not be looked at. */
const ofWords = ['contentRefused', 'checkUnavailable'] as const;

/**
 * Part of the `attendance` function: planning in the app. The office plans anything; a leader what is for their own group
 * and hosted by it, which is decided where a session is read.
 */
export const planningActions = {
  planning: action({ input: nothing, who: planner, refusals: ['noTerm'], ...replying<PlanningDesk>() }),

  /**
   * One session or a series. `dryRun` answers the days with what stands in their way. `key` is the client's for this act:
   * sent again it is planned once; with another plan it is refused.
   */
  planSessions: action({
    input: v.strictObject({ key: id, content, slot, recurrence, dryRun: v.boolean() }),
    who: planner,
    refusals: ['noTerm', 'sessionFaults', 'alreadyPlanned', 'tryAgain', ...ofWords],
    ...replying<SeriesReply>(),
  }),

  plannedSession: action({
    input: sessionRef,
    who: planner,
    refusals: [],
    ...replying<PlannedSessionView>(),
  }),

  /** Everything but time and place; of an opened session title and presenter. */
  editSession: action({
    input: v.strictObject({ sessionId: id, content }),
    who: planner,
    refusals: ['noTerm', 'sessionFaults', 'alreadyHeld', 'cancelled', ...ofWords],
    ...replying<PlannedSessionView>(),
  }),

  /** Another time or place, told to everybody. */
  moveSession: action({
    input: v.strictObject({ sessionId: id, day, slot, reason, dryRun: v.boolean() }),
    who: planner,
    refusals: ['noTerm', 'sessionFaults', 'alreadyHeld', 'cancelled', ...ofWords],
    ...replying<ChangeReply>(),
  }),

  /** Off the plan, told to everybody; cancelled twice is cancelled. */
  cancelSession: action({
    input: v.strictObject({ sessionId: id, reason }),
    who: planner,
    refusals: ['alreadyHeld', ...ofWords],
    ...replying<ChangeReply>(),
  }),

  restoreSession: action({
    input: v.strictObject({ sessionId: id, reason }),
    who: planner,
    refusals: [...ofWords],
    ...replying<ChangeReply>(),
  }),

  /** A file of the caller's, for the audience. `key` is the client's for this file. */
  addMaterial: action({
    input: v.strictObject({
      sessionId: id,
      key: id,
      fileId,
      name: words(80, 1),
      when: v.picklist(['before', 'after']),
    }),
    who: planner,
    refusals: ['notYourFile', 'fileTooLarge', 'fileMissing', 'wrongKind', 'tooMany', ...ofWords],
    ...replying<SessionCard>(),
  }),

  removeMaterial: action({
    input: v.strictObject({ sessionId: id, materialId: id }),
    who: planner,
    refusals: [],
    ...replying<SessionCard>(),
  }),

  /** Kind, platform, host, materials: for the audience, for whoever holds or plans it. */
  sessionCard: action({ input: sessionRef, who: member, refusals: [], ...replying<SessionCard>() }),
} as const;
