import * as v from 'valibot';
import type { Group } from '@/domain/people/member';
import { holdsUnseenCharacters } from '@/domain/people/roster-text';
import type { Trip } from '@/domain/sharing/trip';
import type { TripRights } from '@/domain/sharing/trip-acts-right';
import type { TripDays } from '@/domain/sharing/trip-days';
import type { TripAct } from '@/domain/sharing/trip-round';
import type { TripStage } from '@/domain/sharing/trip-stage';
import type { TripWish } from '@/domain/sharing/trip-wish';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { id, nothing } from './fields';
import { governor, member, staff } from './policy';

export interface TripPerson {
  readonly memberId: string;
  readonly name: string;
  /** The research group's name. */
  readonly group: string;
}

interface TripLine extends Pick<Trip, 'tripId' | 'topic' | 'destination' | 'from'> {
  /** 9月28–30日 */
  readonly days: string;
  /** 语文教研组 3 人 */
  readonly who: string;
  readonly stage: TripStage;
  /** In a word: 3 天后出发. */
  readonly stageText: string;
  /** The caller travels or asked for it. */
  readonly mine: boolean;
}

export interface TripEntry extends TripLine {
  /** It waits for the caller's word. */
  readonly mayDecide: boolean;
}

export interface TripList {
  /** Null while no term was planned. */
  readonly termName: string | null;
  /** What the caller may know of, mine first, what is over last. */
  readonly trips: readonly TripEntry[];
  readonly mayAsk: boolean;
  /** What the caller enters for others is approved at once. */
  readonly entersAtOnce: boolean;
}

/** What whom it concerns, and the office, know of a trip beside its head. */
export interface TripFile {
  readonly askedBy: string;
  /** Every step, oldest first. */
  readonly steps: readonly {
    readonly n: number;
    readonly act: TripAct;
    readonly by: string;
    readonly atMs: number;
    /** A word, or the day of a return. */
    readonly reason: string;
  }[];
  /** Other trips that a traveller is on in these days. */
  readonly overlaps: readonly { readonly name: string; readonly topic: string; readonly days: string }[];
}

export interface TripView extends TripLine, Pick<Trip, 'host' | 'to' | 'returnedOn' | 'revision'> {
  readonly travellers: readonly TripPerson[];
  /** The caller is one of them. */
  readonly travels: boolean;
  /** Who may follow: 全校. */
  readonly readers: string;
  /** 共 3 天，其中工作日 2 天 */
  readonly lengthText: string;
  /** Where they are: 还没出发, 正在外出, 已返校; empty until it is approved. */
  readonly whereText: string;
  /** From the return to the last day; null before the return, and once it is settled. */
  readonly schoolDays: TripDays | null;
  /** The booked training; null while none is. */
  readonly sessionId: string | null;
  readonly rights: TripRights;
  readonly file: TripFile | null;
  readonly officeLabel: string;
  readonly today: string;
  readonly serverNowMs: number;
}

/** What the form of a trip chooses from. */
export interface TripDesk {
  readonly memberId: string;
  readonly today: string;
  /** Between which days a trip may lie. */
  readonly window: { readonly from: string; readonly to: string };
  readonly people: readonly TripPerson[];
  readonly groups: readonly Group[];
  readonly entersAtOnce: boolean;
  /** The caller may ask for others without going along. */
  readonly asksForOthers: boolean;
  readonly officeLabel: string;
  /** Trips that the caller knows of, to point out overlaps. */
  readonly busy: readonly Pick<Trip, 'tripId' | 'topic' | 'from' | 'to' | 'travellerIds'>[];
  /** The trip that is to be changed; null for a new one. */
  readonly standing: (TripWish & Pick<Trip, 'revision' | 'state'>) | null;
}

const words = (name: string, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(2, `请写${name}`),
    v.maxLength(most, `${name}请在 ${most} 字以内`),
    v.check((text) => !holdsUnseenCharacters(text), `${name}里有看不见的字符，请重新输入`),
  );
const day = v.pipe(v.string(), v.check(isDay, '没有这一天'));
const word = v.pipe(v.string(), v.trim(), v.maxLength(200, '请在 200 字以内'));
const revision = v.pipe(v.number(), v.integer(), v.minValue(1));

const wish = {
  topic: words('主题', 60),
  destination: words('地点', 60),
  host: v.pipe(v.string(), v.trim(), v.maxLength(60, '主办单位请在 60 字以内')),
  from: day,
  to: day,
  travellerIds: v.pipe(v.array(id), v.minLength(1, '请选外出的老师'), v.maxLength(60, '一次外出最多 60 人')),
  readers: v.variant('kind', [
    v.strictObject({ kind: v.literal('school') }),
    v.strictObject({
      kind: v.literal('groups'),
      groupIds: v.pipe(v.array(id), v.minLength(1, '请选哪些组可以看'), v.maxLength(60, '最多选 60 个组')),
    }),
  ]),
} as const;

const wishFaults = [
  'daysReversed',
  'daysOutside',
  'tooLong',
  'noSuchPerson',
  'noSuchGroup',
  'contentRefused',
  'checkUnavailable',
] as const;
const tripRef = v.strictObject({ tripId: id });

/** Part of the `sharing` function: trips from the application to the return. */
export const tripActions = {
  /** The running term's. */
  trips: action({ input: nothing, who: member, refusals: [], ...replying<TripList>() }),

  trip: action({ input: tripRef, who: member, refusals: [], ...replying<TripView>() }),

  tripDesk: action({
    input: v.strictObject({ tripId: v.nullable(id) }),
    who: staff,
    refusals: ['noTerm', 'notYours'],
    ...replying<TripDesk>(),
  }),

  /** `key` is this act's own, so that a request sent twice is one. */
  askTrip: action({
    input: v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/, '编号不对')),
      ...wish,
    }),
    who: staff,
    refusals: ['noTerm', 'mustTravel', 'otherAsked', ...wishFaults],
    ...replying<TripView>(),
  }),

  decideTrip: action({
    input: v.strictObject({
      tripId: id,
      revision,
      verdict: v.picklist(['approved', 'refused']),
      reason: word,
    }),
    who: governor,
    refusals: [
      'own',
      'notYours',
      'alreadyDecided',
      'changedMeanwhile',
      'reasonMissing',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<TripView>(),
  }),

  changeTrip: action({
    input: v.strictObject({ tripId: id, revision, ...wish }),
    who: staff,
    refusals: [
      'noTerm',
      'notYours',
      'alreadyCancelled',
      'settled',
      'begun',
      'changedMeanwhile',
      ...wishFaults,
    ],
    ...replying<TripView>(),
  }),

  cancelTrip: action({
    input: v.strictObject({ tripId: id, reason: word }),
    who: staff,
    refusals: [
      'notYours',
      'alreadyCancelled',
      'alreadyDecided',
      'settled',
      'begun',
      'reasonMissing',
      'contentRefused',
      'checkUnavailable',
    ],
    ...replying<TripView>(),
  }),

  /** They came back on another day than planned. */
  noteReturn: action({
    input: v.strictObject({ tripId: id, day }),
    who: staff,
    refusals: ['notYours', 'notApproved', 'notBegun', 'inFuture', 'pastDeadline'],
    ...replying<TripView>(),
  }),
} as const;
