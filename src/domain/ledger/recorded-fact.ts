import type { ScoringFact } from '../scoring/facts';
import type { RecordFact } from './fact';

/** The record as the scoring engine reads it. A bonus of a group was entered for each of its teachers. */
export function scoringFactOf({ factId: id, memberId, day, what }: RecordFact, groupId: string): ScoringFact {
  const base = { id, teacherId: memberId };
  switch (what.kind) {
    case 'service':
      return { ...base, kind: 'service', credits: what.creditsHundredths / 100 };
    case 'cascadeTraining': {
      const { returnedOn, extendedTo, creditsHundredths } = what;
      const credits = creditsHundredths / 100;
      const held = { ...base, kind: 'cascadeTraining', returnedOn, heldOn: day, credits } as const;
      return extendedTo === null ? held : { ...held, extendedTo };
    }
    case 'inspection':
      return { ...base, kind: 'inspection', tier: what.tier };
    case 'award': {
      const { family, level, place } = what;
      return { ...base, kind: 'award', family, level, place };
    }
    case 'groupBonus':
      return { id, kind: 'groupBonus', groupId, points: what.pointsHundredths / 100 };
    case 'penalty':
      return { ...base, kind: 'penalty', credits: what.creditsHundredths / 100, reason: what.title };
    case 'taskMissed':
      return { ...base, kind: 'taskMissed', task: what.title, excused: what.excused };
  }
}
