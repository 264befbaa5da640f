import type { Group, Member } from '../../people/member';
import { teaches } from '../../people/role';
import { accept, type Result } from '../../refusal';
import type { Term } from '../../term/term';
import type { Inspectee, Inspection, InspectionKind } from './inspection';
import { inspectionRefused } from './inspection-refusals';
import { type Inspector, isOffice, leadsGroup } from './inspection-right';

export interface OpenCommand {
  /** Made once by the form, so that a double tap or a resend is the same round. */
  readonly key: string;
  readonly kind: InspectionKind;
  readonly otherName: string;
  readonly title: string;
  readonly day: string;
  readonly groupIds: readonly string[];
  readonly by: Inspection['by'];
}

interface Ground {
  readonly term: Pick<Term, 'termId' | 'from' | 'to'>;
  readonly groups: readonly Group[];
  readonly members: readonly Pick<Member, 'memberId' | 'roles' | 'researchGroupId'>[];
  readonly now: number;
}

/** Opens a round: its people are the teachers of the chosen groups at this moment. */
export function openInspection(
  command: OpenCommand,
  opener: Inspector,
  { term, groups, members, now }: Ground,
): Result<
  Inspection,
  'outsideTerm' | 'noGroups' | 'noSuchGroup' | 'notYourGroup' | 'nobodyThere' | 'otherNameMissing'
> {
  const { key, kind, title, day, by } = command;
  const groupIds = [...new Set(command.groupIds)].sort();
  const otherName = kind === 'other' ? command.otherName : '';
  if (groupIds.length === 0) return inspectionRefused('noGroups');
  if (kind === 'other' && otherName === '') return inspectionRefused('otherNameMissing');
  if (!isOffice(opener) && !groupIds.every((groupId) => leadsGroup(opener, groupId)))
    return inspectionRefused('notYourGroup');
  const known = new Set(groups.filter((group) => group.kind === 'research').map(({ groupId }) => groupId));
  if (!groupIds.every((groupId) => known.has(groupId))) return inspectionRefused('noSuchGroup');
  if (day < term.from || day > term.to) return inspectionRefused('outsideTerm');
  const inspectees = inspecteesOf(groupIds, members);
  if (inspectees.length === 0) return inspectionRefused('nobodyThere');
  return accept({
    schoolId: opener.schoolId,
    termId: term.termId,
    inspectionId: `${opener.memberId}-${key}`,
    kind,
    otherName,
    title,
    day,
    groupIds,
    inspectees,
    by: isOffice(opener) ? by : 'leaders',
    state: 'open',
    turn: 0,
    openedBy: opener.memberId,
    openedAtMs: now,
    last: { act: 'opened', byMemberId: opener.memberId, atMs: now, reason: '' },
    counts: null,
  });
}

function inspecteesOf(groupIds: readonly string[], members: Ground['members']): Inspectee[] {
  return members
    .filter((member) => teaches(member) && groupIds.includes(member.researchGroupId))
    .map((member) => ({
      memberId: member.memberId,
      groupId: member.researchGroupId,
      leads: leadsGroup(member, member.researchGroupId),
    }))
    .sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
}

/** Whether a round that stands under the same key was opened with the same words; its people may have changed since. */
export function isSameOpening(standing: Inspection, asked: Inspection): boolean {
  return (
    standing.kind === asked.kind &&
    standing.otherName === asked.otherName &&
    standing.title === asked.title &&
    standing.day === asked.day &&
    standing.by === asked.by &&
    standing.groupIds.join() === asked.groupIds.join()
  );
}
