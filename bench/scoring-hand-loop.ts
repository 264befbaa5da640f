import type { ReversalFact, ScoredSession, ScoringFact, TermFile } from '../src/domain/scoring/facts';
import {
  isInTime,
  items,
  lowQualityHundredths,
  pieceFaultHundredths,
  prizesHundredths,
  readWorks,
  tiersHundredths,
} from './scoring-numbers';

const WIDTH = items.length;

type StandingFact = Exclude<ScoringFact, ReversalFact>;

/** A term whose reversals have been carried out: neither they nor what they reversed is among its facts. */
export interface StandingTerm extends TermFile {
  readonly facts: readonly StandingFact[];
}

/** What the loop needs to be told beforehand; without it its sums were wrong. */
export function standingOf(file: TermFile): StandingTerm {
  const reversed = new Set<string>();
  for (const fact of file.facts) if (fact.kind === 'reversal') reversed.add(fact.of);
  const facts = file.facts.filter(
    (fact): fact is StandingFact => fact.kind !== 'reversal' && !reversed.has(fact.id),
  );
  return { ...file, facts };
}

/**
 * What somebody in a hurry writes for this one book: sums per teacher and item, and nothing else. No reversals, no
 * rounding, no conversion, no ranks, no reasons.
 */
export function handSums({ teachers, sessions, facts }: StandingTerm): Float64Array {
  const rows = new Map<string, number>();
  for (const { id } of teachers) rows.set(id, rows.size);
  const sessionsById = new Map<string, ScoredSession>();
  for (const session of sessions) sessionsById.set(session.id, session);
  const joined = teachers.map(({ joinedOn }) => joinedOn ?? '');
  const left = teachers.map(({ leftOn }) => leftOn ?? '9999');
  const sums = new Float64Array(teachers.length * WIDTH);
  const contests = new Float64Array(teachers.length);
  const papers = new Float64Array(teachers.length);
  const points = new Map<string, number>();

  for (const fact of facts) {
    if (fact.kind === 'groupBonus') {
      const key = fact.groupId ?? '';
      points.set(key, (points.get(key) ?? 0) + fact.points * 100);
      continue;
    }
    const row = rows.get(fact.teacherId);
    if (row === undefined) continue;
    const first = row * WIDTH;
    switch (fact.kind) {
      case 'attendance': {
        const session = sessionsById.get(fact.sessionId);
        if (session === undefined || !session.required) break;
        if (session.date < joined[row]! || session.date > left[row]!) break;
        if (fact.status === 'present' || fact.madeUp === true) sums[first + 1]! += session.hours * 100;
        break;
      }
      case 'cascadeTraining':
        if (isInTime(fact)) sums[first]! += Math.round(fact.credits * 100);
        break;
      case 'penalty':
        sums[first]! -= Math.round(fact.credits * 100);
        break;
      case 'inspection':
        sums[first + 2]! += tiersHundredths[fact.tier];
        break;
      case 'service':
        sums[first + 3]! += Math.round(fact.credits * 100);
        break;
      case 'work': {
        if (!readWorks.includes(fact.work)) break;
        const faulty = fact.late === true || fact.offTopic === true || (fact.missingParts ?? 0) > 0;
        sums[first + 4]! -= faulty ? pieceFaultHundredths : (fact.lowQuality ?? 0) * lowQualityHundredths;
        break;
      }
      case 'workMissing':
        if (readWorks.includes(fact.work)) sums[first + 4]! -= pieceFaultHundredths;
        break;
      case 'award': {
        const { first: prizes, step } = prizesHundredths[fact.family];
        const best = fact.family === 'contest' ? contests : papers;
        best[row] = Math.max(best[row]!, prizes[fact.level] - (fact.place - 1) * step);
        break;
      }
    }
  }
  teachers.forEach(({ groupId }, row) => {
    sums[row * WIDTH + 5] = contests[row]! + papers[row]! + (points.get(groupId) ?? 0);
  });
  return sums;
}
