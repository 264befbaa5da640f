import { commonRefusals } from '@/contract/common-refusals';
import type { inspectionActions } from '@/contract/inspections';
import { verdictTime } from '@/domain/ledger/verdict-time';
import { accept, refuse } from '@/domain/refusal';
import { inspectionRefused } from '@/domain/submission/inspection/inspection-refusals';
import { isSameOpening, openInspection as openedBy } from '@/domain/submission/inspection/open-inspection';
import { cleanText } from '@/domain/submission/text';
import { type AuditLine, writeAudit } from '../../_shared/audit';
import { insertOnce } from '../../_shared/documents';
import type { Handler } from '../../_shared/entry';
import { findInspection, inspectionDocumentId } from '../../_shared/repositories/inspections';
import { readMembers } from '../../_shared/repositories/members';
import { findSchoolAndTerm } from '../../_shared/repositories/schools';
import { findTermEnd } from '../../_shared/repositories/term-ends';
import { wordsFault } from '../../_shared/text-check';
import { roundView } from './round-view';

/** Opens a round. A double tap and a resend meet the same document; other words under its key are refused. */
export const openInspection: Handler<typeof inspectionActions.openInspection> = async (context, input) => {
  const { caller, openId, now } = context;
  const { schoolId } = caller;
  const [{ school, term }, members] = await Promise.all([findSchoolAndTerm(schoolId), readMembers(schoolId)]);
  if (school === null || term === null) return inspectionRefused('noTerm');
  if (verdictTime(await findTermEnd(term), term, now) === 'afterCutoff')
    return inspectionRefused('termClosed');
  const command = { ...input, title: cleanText(input.title), otherName: cleanText(input.otherName) };
  const opened = openedBy(command, caller, { term, groups: school.groups, members, now });
  if (!opened.ok) return opened;

  const standing = await findInspection(schoolId, opened.data.inspectionId);
  if (standing === null) {
    const { title, otherName } = opened.data;
    const fault = await wordsFault(openId, `${title}\n${otherName}`.trim(), 'remark');
    if (fault !== null) return inspectionRefused(fault);
  }
  const { document } = await insertOnce('inspections', inspectionDocumentId(opened.data), opened.data);
  if (!isSameOpening(document, opened.data)) return inspectionRefused('alreadyDecided');
  const { inspectionId, openedBy: byMemberId, openedAtMs: atMs, kind, title, groupIds } = document;
  const after = { kind, title, groupIds, people: document.inspectees.length };
  const line: AuditLine = {
    schoolId,
    byMemberId,
    atMs,
    act: 'openInspection',
    subject: inspectionId,
    before: null,
    after,
    reason: '',
  };
  await writeAudit(line, '0');
  const view = await roundView(context, inspectionId);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};
