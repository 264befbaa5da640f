import type { Caller } from '@/contract/policy';
import type { Member, School } from '@/domain/people/member';
import type { Roster } from '@/domain/people/roster';
import { type RosterChanges, withNewGroups } from '@/domain/people/roster-changes';
import { type AuditLine, auditId, writeAudit } from '../_shared/audit';
import { inBatches } from '../_shared/batches';
import { documentId, insertOnce } from '../_shared/documents';
import { inTransaction } from '../_shared/transaction';

type Importer = Pick<Caller, 'schoolId' | 'memberId'>;

const AT_ONCE = 20;

/** Gives the school the roster's new groups and campuses; two imports at once end with the same group ids. */
export function extendSchool(
  schoolId: string,
  { newGroups, newCampuses }: Pick<Roster, 'newGroups' | 'newCampuses'>,
): Promise<School> {
  return inTransaction(async (transaction) => {
    const school = await transaction.get<School>('schools', schoolId);
    if (school === null) throw new Error(`there is no school ${schoolId}`);
    const groups = withNewGroups(school.groups, newGroups);
    const campuses = [...new Set([...school.campuses, ...newCampuses])];
    if (groups.length > school.groups.length || campuses.length > school.campuses.length) {
      await transaction.update('schools', schoolId, { groups, campuses });
    }
    return { ...school, groups, campuses };
  });
}

/** Writes an import: first the line that says what will happen, then people; each change with an audit line of its own. */
export async function applyRoster(
  importer: Importer,
  roster: Roster,
  changes: RosterChanges,
  now: number,
): Promise<void> {
  const { added, changed } = changes;
  if (added.length === 0 && changed.length === 0) return;
  const after = {
    added: added.map(({ memberId }) => memberId),
    changed: changed.length,
    newGroups: roster.newGroups,
    newCampuses: roster.newCampuses,
  };
  await writeAudit(auditLine(importer, now, 'importRoster', importer.schoolId, null, after));
  await inBatches(added, AT_ONCE, (person) =>
    insertOnce('members', documentId(person.schoolId, person.memberId), person),
  );
  await inBatches(changed, AT_ONCE, (change) => applyChange(importer, change, now));
}

/** Only what the workbook changes is written: somebody may be bound or given a role at the same moment. */
function applyChange(
  importer: Importer,
  { before, after }: RosterChanges['changed'][number],
  now: number,
): Promise<void> {
  const keys = ['campus', 'researchGroupId', 'prepGroupId', 'bornMonth', 'joinedMonth', 'roles'] as const;
  const different = keys.filter((key) => before[key] !== after[key]);
  const only = (person: Member) => Object.fromEntries(different.map((key) => [key, person[key]]));
  const line = auditLine(importer, now, 'changeMember', after.memberId, only(before), only(after));
  return inTransaction(async (transaction) => {
    await transaction.update('members', documentId(after.schoolId, after.memberId), only(after));
    await transaction.add('audits', auditId(line, String(now)), line);
  });
}

function auditLine(
  { schoolId, memberId: byMemberId }: Importer,
  atMs: number,
  act: string,
  subject: string,
  before: unknown,
  after: unknown,
): AuditLine {
  return { schoolId, byMemberId, atMs, act, subject, before, after, reason: '导入名册' };
}
