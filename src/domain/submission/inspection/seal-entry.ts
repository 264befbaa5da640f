import { type Fact, factIdOf, type RecordFact, timesReversed } from '../../ledger/fact';
import type { Message } from '../../notice/message';
import type { Inspection, TierCounts } from './inspection';
import type { InspectionEntry, Mark } from './inspection-entry';
import { inspectedWords, markWords } from './inspection-words';

/** What a round's facts have in common; `.MEMBER` follows. An office's own entries begin with a member id instead. */
export function factSubjectOf(inspection: Pick<Inspection, 'inspectionId'>, memberId: string): string {
  return `inspection-${inspection.inspectionId}.${memberId}`;
}

/** What closing makes of one entry. */
export interface Sealed {
  readonly entry: InspectionEntry;
  readonly fact: RecordFact | null;
}

/**
 * Fixes an entry at the round's closing. Of notes a tier becomes a fact, in the name of whoever gave it; whoever was not
 * seen gets none, because an average counts only what was looked at. `facts` are the facts that this round ever posted for
 * this person, with their reversals. Null when this closing fixed it before, or is no longer under way.
 */
export function sealEntry(
  inspection: Inspection,
  entry: InspectionEntry,
  facts: readonly Fact[],
  now: number,
): Sealed | null {
  if (inspection.state !== 'closing' || entry.sealedAtTurn === inspection.turn) return null;
  const { mark } = entry;
  const isPosted = inspection.kind === 'notes' && mark?.kind === 'tier' && entry.markedBy !== null;
  if (!isPosted) return { entry: { ...entry, sealedAtTurn: inspection.turn, factId: null }, fact: null };
  const subject = factSubjectOf(inspection, entry.memberId);
  const n = timesReversed(facts, 'record', subject);
  const factId = factIdOf('record', subject, n);
  const { schoolId, termId, title, day } = inspection;
  const fact: RecordFact = {
    schoolId,
    termId,
    factId,
    kind: 'record',
    subject,
    n,
    memberId: entry.memberId,
    recordedAtMs: now,
    recordedBy: entry.markedBy,
    day,
    what: { kind: 'inspection', title, tier: mark.tier },
  };
  return { entry: { ...entry, sealedAtTurn: inspection.turn, factId }, fact };
}

/** The entry, free to be marked again; null where the round is not being reopened or it is free already. */
export function unsealEntry(inspection: Inspection, entry: InspectionEntry): InspectionEntry | null {
  if (inspection.state !== 'reopening' || entry.sealedAtTurn === null) return null;
  return { ...entry, sealedAtTurn: null, factId: null };
}

/** What a closed round says of one person: of whoever has no mark, that they were not seen and why. */
export function closedMark(inspection: Inspection, entry: Pick<InspectionEntry, 'mark'>): Mark {
  return entry.mark ?? { kind: 'notSeen', reason: inspection.last.reason };
}

/** How many of each group got what. */
export function countTiers(
  inspection: Pick<Inspection, 'groupIds' | 'inspectees'>,
  entries: readonly Pick<InspectionEntry, 'memberId' | 'mark'>[],
): Readonly<Record<string, TierCounts>> {
  const marks = new Map(entries.map(({ memberId, mark }) => [memberId, mark]));
  const counts: Record<string, Record<keyof TierCounts, number>> = {};
  for (const groupId of inspection.groupIds)
    counts[groupId] = { excellent: 0, good: 0, pass: 0, fail: 0, notSeen: 0 };
  for (const { memberId, groupId } of inspection.inspectees) {
    const mark = marks.get(memberId) ?? null;
    const group = counts[groupId];
    if (group !== undefined) group[mark?.kind === 'tier' ? mark.tier : 'notSeen'] += 1;
  }
  return counts;
}

/** Tells a teacher the result of what counts nowhere; of notes the fact itself tells. */
export function inspectionMessage(inspection: Inspection, entry: InspectionEntry, atMs: number): Message {
  const { schoolId, inspectionId, turn, title } = inspection;
  const result = `${inspectedWords(inspection)}，${markWords(closedMark(inspection, entry))}`;
  return {
    schoolId,
    memberId: entry.memberId,
    messageId: `inspection.${inspectionId}.${turn}`,
    kind: 'recorded',
    title: `检查结果：${title}`,
    body: entry.word === '' ? `${result}。` : `${result}。评语：${entry.word}`,
    link: '/pages/inspection/mine/index',
    createdAtMs: atMs,
    readAtMs: null,
  };
}
