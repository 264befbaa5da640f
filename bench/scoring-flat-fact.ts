import type { ScoringFact } from '../src/domain/scoring/facts';
import { isInTime, readWorks } from './scoring-numbers';

/** One fact as a row of a table: every kind has the same columns, yes and no are 1 and 0. */
export interface FlatFact {
  readonly id: string;
  readonly kind: ScoringFact['kind'];
  readonly teacherId: string | null;
  readonly groupId: string | null;
  readonly sessionId: string | null;
  readonly got: number;
  /** Credits or points, in hundredths. */
  readonly given: number;
  readonly inTime: number;
  readonly tier: string | null;
  /** Whether it is a piece that is read. */
  readonly isRead: number;
  readonly faulty: number;
  readonly lowQuality: number;
  readonly family: string | null;
  readonly level: string | null;
  readonly place: number;
  readonly reverses: string | null;
}

const nothing = {
  teacherId: null,
  groupId: null,
  sessionId: null,
  got: 0,
  given: 0,
  inTime: 0,
  tier: null,
  isRead: 0,
  faulty: 0,
  lowQuality: 0,
  family: null,
  level: null,
  place: 0,
  reverses: null,
};

export function flatFact(fact: ScoringFact): FlatFact {
  const { id, kind } = fact;
  if (kind === 'reversal') return { ...nothing, id, kind, reverses: fact.of };
  if (kind === 'groupBonus')
    return { ...nothing, id, kind, groupId: fact.groupId ?? null, given: fact.points * 100 };
  const own = { ...nothing, id, kind, teacherId: fact.teacherId };
  switch (kind) {
    case 'attendance': {
      const got = Number(fact.status === 'present' || fact.madeUp === true);
      return { ...own, sessionId: fact.sessionId, got };
    }
    case 'cascadeTraining':
      return { ...own, given: Math.round(fact.credits * 100), inTime: Number(isInTime(fact)) };
    case 'penalty':
    case 'service':
      return { ...own, given: Math.round(fact.credits * 100) };
    case 'inspection':
      return { ...own, tier: fact.tier };
    case 'work': {
      const faulty = fact.late === true || fact.offTopic === true || (fact.missingParts ?? 0) > 0;
      const isRead = Number(readWorks.includes(fact.work));
      return { ...own, isRead, faulty: Number(faulty), lowQuality: fact.lowQuality ?? 0 };
    }
    case 'workMissing':
      return { ...own, isRead: Number(readWorks.includes(fact.work)), faulty: 1 };
    case 'award':
      return { ...own, family: fact.family, level: fact.level, place: fact.place };
    case 'taskMissed':
      return own;
  }
}
