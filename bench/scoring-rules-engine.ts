import { Engine, type RuleProperties } from 'json-rules-engine';
import type { TermFile } from '../src/domain/scoring/facts';
import { type FlatFact, flatFact } from './scoring-flat-fact';
import {
  items,
  lowQualityHundredths,
  pieceFaultHundredths,
  prizesHundredths,
  tiersHundredths,
} from './scoring-numbers';

type Item = (typeof items)[number];

/** What a rule's event says is to be added; `times` names the column that holds how much. */
interface Amount {
  readonly item: Item;
  readonly amount: number;
  readonly times?: 'given' | 'hours';
}

const rule = (amount: Amount, facts: Readonly<Record<string, string | number>>): RuleProperties => ({
  conditions: {
    all: Object.entries(facts).map(([fact, value]) => ({ fact, operator: 'equal', value })),
  },
  event: { type: 'amount', params: { ...amount } },
});

const rules: readonly RuleProperties[] = [
  rule({ item: 'trip', amount: 1, times: 'given' }, { kind: 'cascadeTraining', inTime: 1 }),
  rule({ item: 'trip', amount: -1, times: 'given' }, { kind: 'penalty' }),
  rule({ item: 'attendance', amount: 100, times: 'hours' }, { kind: 'attendance', got: 1, required: 1 }),
  ...Object.entries(tiersHundredths).map(([tier, amount]) =>
    rule({ item: 'notes', amount }, { kind: 'inspection', tier }),
  ),
  rule({ item: 'participation', amount: 1, times: 'given' }, { kind: 'service' }),
  rule({ item: 'reading', amount: -pieceFaultHundredths }, { isRead: 1, faulty: 1 }),
  ...[1, 2].map((lowQuality) =>
    rule(
      { item: 'reading', amount: -lowQuality * lowQualityHundredths },
      { isRead: 1, faulty: 0, lowQuality },
    ),
  ),
  ...Object.entries(prizesHundredths).flatMap(([family, { first, step }]) =>
    Object.entries(first).flatMap(([level, prize]) =>
      [1, 2, 3].map((place) =>
        rule({ item: 'bonus', amount: Math.max(0, prize - (place - 1) * step) }, { family, level, place }),
      ),
    ),
  ),
  rule({ item: 'bonus', amount: 1, times: 'given' }, { kind: 'groupBonus' }),
];

/** The clauses as rules of json-rules-engine, run fact by fact; what the events say is added as in `handSums`. */
export async function rulesEngineSums(file: TermFile): Promise<Float64Array> {
  const engine = new Engine([...rules], { allowUndefinedFacts: true });
  const { teachers, facts } = file;
  const rows = new Map(teachers.map(({ id }, row) => [id, row]));
  const reversed = new Set(facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : [])));
  const sums = new Float64Array(teachers.length * items.length);
  const best = new Map<string, number>();
  const points = new Map<string, number>();
  const withSession = sessionColumns(file);
  for (const fact of facts) {
    if (fact.kind === 'reversal' || reversed.has(fact.id)) continue;
    const flat = withSession(flatFact(fact));
    const { events } = await engine.run({ ...flat });
    for (const { params } of events) {
      const { item, amount, times } = params as Amount;
      const worth = times === undefined ? amount : amount * flat[times];
      if (flat.groupId !== null) points.set(flat.groupId, (points.get(flat.groupId) ?? 0) + worth);
      else if (flat.family !== null) keepBest(best, `${flat.teacherId} ${flat.family}`, worth);
      else sums[rows.get(flat.teacherId ?? '')! * items.length + items.indexOf(item)]! += worth;
    }
  }
  teachers.forEach(({ id, groupId }, row) => {
    const prizes = (best.get(`${id} contest`) ?? 0) + (best.get(`${id} paper`) ?? 0);
    sums[row * items.length + items.indexOf('bonus')] = prizes + (points.get(groupId) ?? 0);
  });
  return sums;
}

function keepBest(best: Map<string, number>, key: string, worth: number): void {
  best.set(key, Math.max(best.get(key) ?? 0, worth));
}

/** Adds the hours of the fact's session, and whether this teacher was required to come. */
function sessionColumns({ teachers, sessions }: TermFile) {
  const teachersById = new Map(teachers.map((each) => [each.id, each]));
  const sessionsById = new Map(sessions.map((each) => [each.id, each]));
  return (flat: FlatFact) => {
    const session = sessionsById.get(flat.sessionId ?? '');
    if (session === undefined) return { ...flat, hours: 0, required: 0 };
    const { joinedOn = '', leftOn = '9999' } = teachersById.get(flat.teacherId ?? '') ?? {};
    const applies = session.date >= joinedOn && session.date <= leftOn;
    return { ...flat, hours: session.hours, required: Number(session.required && applies) };
  };
}
