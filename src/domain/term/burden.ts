import { isMeantFor, type SessionAudience } from '../attendance/audience';
import { type Cohort, isOfCohort } from '../people/cohort';
import type { Member } from '../people/member';
import { teaches } from '../people/role';
import { owes } from './owes';
import type { Duty, Term } from './term';

const MINUTE = 60_000;

/** What tells whether a session takes somebody's time, and how much. */
export type TimedSession = SessionAudience & {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly required: boolean;
  readonly state: string;
};

/** Minutes of duty of some teachers in a term: the least, the one in the middle and the most. Nobody is named. */
export interface BurdenLine {
  readonly cohort: BurdenCohort;
  readonly people: number;
  readonly leastMinutes: number;
  readonly usualMinutes: number;
  readonly mostMinutes: number;
}

const cohorts = {
  everyone: { kind: 'everyone' },
  under35: { kind: 'underAge', years: 35 },
  upTo3: { kind: 'yearsOfService', fromYears: 0, belowYears: 3 },
  upTo6: { kind: 'yearsOfService', fromYears: 3, belowYears: 6 },
  upTo10: { kind: 'yearsOfService', fromYears: 6, belowYears: 10 },
  over10: { kind: 'yearsOfService', fromYears: 10, belowYears: null },
  prepLeader: { kind: 'role', role: 'prepLeader' },
  groupLeader: { kind: 'role', role: 'groupLeader' },
} as const satisfies Readonly<Record<string, Cohort>>;

export type BurdenCohort = keyof typeof cohorts;

type Ground = {
  readonly term: Pick<Term, 'from'>;
  readonly people: readonly Member[];
  readonly sessions: readonly TimedSession[];
  /** What a piece of a kind usually takes. */
  readonly minutesOf: (kind: string) => number;
};

/** The burden of everybody who teaches, and of each cohort that somebody is of. */
export function burdenOf(duties: readonly Duty[], ground: Ground): BurdenLine[] {
  const { term } = ground;
  const teachers = ground.people.filter(teaches);
  const each = teachers.map((person) => ({ person, minutes: minutesOwed(person, duties, ground) }));
  return (Object.entries(cohorts) as [BurdenCohort, Cohort][]).flatMap(([cohort, who]) => {
    const minutes = each
      .filter(({ person }) => isOfCohort(who, person, term.from))
      .map((one) => one.minutes)
      .sort((a, b) => a - b);
    const people = minutes.length;
    if (people === 0) return [];
    return [
      {
        cohort,
        people,
        leastMinutes: minutes[0] ?? 0,
        usualMinutes: minutes[Math.floor((people - 1) / 2)] ?? 0,
        mostMinutes: minutes[people - 1] ?? 0,
      },
    ];
  });
}

/** What the duties and the required sessions of a term take of one teacher, in minutes. */
export function minutesOwed(person: Member, duties: readonly Duty[], ground: Ground): number {
  const { term, sessions, minutesOf } = ground;
  const writing = duties
    .filter((duty) => owes(person, duty, term))
    .reduce((sum, duty) => sum + dutyMinutes(duty, minutesOf), 0);
  const sitting = sessions
    .filter((session) => session.required && session.state !== 'cancelled' && isMeantFor(session, person))
    .reduce((sum, { startsAtMs, endsAtMs }) => sum + Math.round((endsAtMs - startsAtMs) / MINUTE), 0);
  return writing + sitting;
}

/** Of a choice, what takes the longest: nobody is promised less than it may be. */
function dutyMinutes({ kind, oneOf = [kind] }: Duty, minutesOf: Ground['minutesOf']): number {
  return Math.max(...[kind, ...oneOf].map(minutesOf));
}
