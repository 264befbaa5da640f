import * as v from 'valibot';
import type { Cohort } from '@/domain/people/cohort';
import { cohort } from '@/domain/scoring/duty-rule';
import type { DutyPeriod, WorkKind } from '@/domain/submission/work-kind';
import type { BurdenLine } from '@/domain/term/burden';
import type { DutySeriesDraft } from '@/domain/term/duty-series';
import type { SeriesDate } from '@/domain/term/duty-series-dates';
import type { DutyStarts } from '@/domain/term/duty-starts';
import { isDay } from '@/domain/term/school-day';
import { action, replying } from './action';
import { id, nothing } from './fields';
import { office } from './policy';

/** A kind that new duties may ask for. */
export interface OfferedKind {
  readonly kind: WorkKind;
  readonly name: string;
  readonly minutes: number;
  readonly per: DutyPeriod | null;
}

/** Duties that were asked for together; without an id, what came with the term plan's workbook. */
export interface SeriesLine {
  readonly seriesId: string | null;
  readonly title: string;
  /** 读书笔记, or the kinds to choose from. */
  readonly kinds: string;
  /** Null: everybody. */
  readonly owedBy: Cohort | null;
  readonly duties: number;
  readonly firstDueAtMs: number;
  readonly lastDueAtMs: number;
  /** Null when the last one is past. */
  readonly nextDueAtMs: number | null;
  readonly stopped: boolean;
}

export interface DutyPlanView {
  readonly termName: string;
  readonly from: string;
  readonly to: string;
  /** The term is being frozen, or is: nothing may be added or taken away. */
  readonly closed: boolean;
  readonly burden: readonly BurdenLine[];
  readonly series: readonly SeriesLine[];
  readonly kinds: readonly OfferedKind[];
  readonly books: readonly ({ readonly bookId: string; readonly title: string } & DutyStarts)[];
}

export interface PlannedDuties {
  readonly applied: boolean;
  readonly seriesId: string;
  readonly dates: readonly SeriesDate[];
  /** How many single duties it is. */
  readonly duties: number;
  /** How many teachers owe at least one of them. */
  readonly people: number;
  /** Of the term before them and with them, by the same cohorts. */
  readonly before: readonly BurdenLine[];
  readonly after: readonly BurdenLine[];
}

/** One series as its office looks at it. */
export interface SeriesView extends SeriesLine {
  readonly list: readonly {
    readonly dutyId: string;
    readonly title: string;
    readonly opensAtMs: number;
    readonly dueAtMs: number;
    /** How many have begun to write. */
    readonly begun: number;
  }[];
  readonly from: string;
  readonly to: string;
  readonly closed: boolean;
}

const day = v.pipe(v.string(), v.check(isDay, '没有这一天，请重选日期'));
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer('请填整数'), v.minValue(least), v.maxValue(most));

const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间不对，请重选'));
const title = v.pipe(v.string(), v.trim(), v.maxLength(40, '标题请在 40 字以内'));

const draft: v.GenericSchema<unknown, DutySeriesDraft> = v.strictObject({
  kinds: v.pipe(v.array(id), v.maxLength(6, '最多选 6 类')),
  title,
  owedBy: cohort,
  per: v.picklist(['week', 'twoWeeks', 'month', 'term', 'schoolYear', 'once']),
  count: whole(1, 20),
  from: day,
  until: day,
  weekday: v.nullable(whole(1, 7)),
  time,
  opensDaysBefore: v.nullable(whole(0, 120)),
});

const seriesRef = v.strictObject({ seriesId: id });
const closed = ['noTerm', 'termClosed'] as const;
const ofWords = ['contentRefused', 'checkUnavailable'] as const;

/** Part of the `submission` function: what the office asks teachers to write in a term. */
export const dutySeriesActions = {
  /** What is asked for in the running term, what it takes of everybody, and what more can be asked for. */
  dutyPlan: action({ input: nothing, who: office, refusals: ['noTerm'], ...replying<DutyPlanView>() }),

  /**
   * Asks for one duty or a series; `dryRun` answers its dates and what it would make of the burden. `key` is the client's for
   * this act: sent again it is planned once; with another series it is refused as `alreadyPlanned`.
   */
  planDuties: action({
    input: v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/, '编号不对，请重新打开这一页')),
      draft,
      dryRun: v.boolean(),
    }),
    who: office,
    refusals: [...closed, 'seriesFaults', 'alreadyPlanned', ...ofWords],
    ...replying<PlannedDuties>(),
  }),

  dutySeries: action({ input: seriesRef, who: office, refusals: ['noTerm'], ...replying<SeriesView>() }),

  /** Takes back what nobody has begun and is not yet due; stopped twice is stopped. */
  stopSeries: action({ input: seriesRef, who: office, refusals: [...closed], ...replying<SeriesView>() }),

  /** Another title or due date of one duty that nobody has begun. */
  changeDuty: action({
    input: v.strictObject({ dutyId: id, title: v.pipe(v.string(), v.trim()), dueOn: day, time }),
    who: office,
    refusals: [...closed, 'fromWorkbook', 'begun', 'titleTaken', 'badTitle', 'outsideTerm', ...ofWords],
    ...replying<SeriesView>(),
  }),
} as const;
