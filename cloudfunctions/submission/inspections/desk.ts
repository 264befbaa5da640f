import { commonRefusals } from '@/contract/common-refusals';
import type { InspectionDesk, inspectionActions } from '@/contract/inspections';
import type { Caller } from '@/contract/policy';
import { accept, refuse } from '@/domain/refusal';
import type { Inspection } from '@/domain/submission/inspection/inspection';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { isOffice, leadsGroup, maySeeRound } from '@/domain/submission/inspection/inspection-right';
import { inspectedWords } from '@/domain/submission/inspection/inspection-words';
import { countTiers } from '@/domain/submission/inspection/seal-entry';
import { inBatches } from '../../_shared/batches';
import type { Handler } from '../../_shared/entry';
import { groupNamer } from '../../_shared/names';
import { readEntries, readInspections } from '../../_shared/repositories/inspections';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { roundView } from './round-view';

const AT_ONCE = 5;

/** The rounds of the running term, as numbers by group: of a leader the own group's alone. */
export const inspections: Handler<typeof inspectionActions.inspections> = async ({ caller }) => {
  const { school, term } = await findSchoolAndTerm(caller.schoolId);
  if (school === null || term === null) return inspectionRefused('noTerm');
  const all = await readInspections(caller.schoolId, term.termId);
  const mine = all.filter((round) => maySeeRound(caller, round)).sort((a, b) => b.openedAtMs - a.openedAtMs);
  const nameOfGroup = groupNamer(school);
  const rounds = await inBatches(mine, AT_ONCE, async (round) => {
    const counts = round.counts ?? countTiers(round, await readEntries(round));
    return summaryOf(caller, round, counts, nameOfGroup);
  });
  const groups = school.groups
    .filter(({ kind, groupId }) => kind === 'research' && (isOffice(caller) || leadsGroup(caller, groupId)))
    .map(({ groupId, name }) => ({ groupId, name }));
  const { from, to } = term;
  return accept({ rounds, groups, isOffice: isOffice(caller), term: { from, to } });
};

function summaryOf(
  caller: Caller,
  round: Inspection,
  counts: NonNullable<Inspection['counts']>,
  nameOfGroup: (groupId: string) => string,
): InspectionDesk['rounds'][number] {
  const { inspectionId, title, kind, day, state } = round;
  const groups = round.groupIds.flatMap((groupId) => {
    const isShown = isOffice(caller) || leadsGroup(caller, groupId);
    const ofGroup = counts[groupId];
    return isShown && ofGroup ? [{ groupId, name: nameOfGroup(groupId), counts: ofGroup }] : [];
  });
  return { inspectionId, title, kind, what: inspectedWords(round), day, state, groups };
}

/** One round; opening it asks again about the caller's pictures on which the platform stayed silent. */
export const inspection: Handler<typeof inspectionActions.inspection> = async (context, input) => {
  const view = await roundView(context, input.inspectionId);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};
