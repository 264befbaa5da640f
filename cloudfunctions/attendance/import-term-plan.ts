import type { attendance } from '@/contract/attendance';
import type { Caller } from '@/contract/policy';
import type { TrainingSession } from '@/domain/attendance/training-session';
import type { SheetFault } from '@/domain/people/sheet-fault';
import { accept, refuse } from '@/domain/refusal';
import { formsOnOffer } from '@/domain/submission/catalogue';
import {
  type PlanChanges,
  planChanges,
  plannedSession,
  replanned,
  type StandingSession,
  type StandingTerm,
} from '@/domain/term/plan-changes';
import { readTermPlan } from '@/domain/term/plan-sheet';
import type { Term } from '@/domain/term/term';
import { dutyIdOf, type PlannedSession, sessionIdOf, type TermPlan, termIdOf } from '@/domain/term/term-plan';
import { writeAudit } from '../_shared/audit';
import { countDocuments, documentId, insertOnce, updateDocument, withoutId } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findBookForNewTerm } from '../_shared/repositories/rule-books';
import { findCurrentTerm, findSchool, findTerm } from '../_shared/repositories/schools';
import { readSessions } from '../_shared/repositories/sessions';
import { readCatalogue } from '../_shared/repositories/work-kinds';
import { inTransaction } from '../_shared/transaction';
import { readWorkbook } from '../_shared/workbook';

/**
 * Plans a term from a workbook: all of it or nothing. Imported again it updates what was planned only; a session that was
 * opened keeps its times. One that died half-way is completed by importing again.
 */
export const importTermPlan: Handler<typeof attendance.actions.importTermPlan> = async (
  { caller, now },
  { fileId, dryRun },
) => {
  const workbook = await readWorkbook(fileId, caller);
  if (!workbook.ok) return workbook;
  const { schoolId } = caller;
  const [school, people, catalogue] = await Promise.all([
    findSchool(schoolId),
    readMembers(schoolId),
    readCatalogue(schoolId),
  ]);
  const { campuses = [], groups = [] } = school ?? {};
  const reading = readTermPlan(workbook.data, { campuses, groups, people }, formsOnOffer(catalogue));
  if (!reading.ok) return refuseFaults(reading.faults);
  const { plan } = reading;
  const standing = await readStanding(caller.schoolId, plan);
  const planned = planChanges(caller.schoolId, plan, standing);
  if (!planned.ok) return refuseFaults(planned.faults);
  if (!dryRun) await apply(planned.changes, standing, caller, now);
  return accept({
    applied: !dryRun,
    sessions: plan.sessions.length,
    removed: planned.changes.removedSessionIds.length,
    themes: plan.themes.length,
    duties: plan.duties.length,
  });
};

function refuseFaults(faults: readonly SheetFault[]) {
  return refuse('planFaults', `表里有 ${faults.length} 处需要改，改好后再导入，现在什么都没有存。`, faults);
}

async function readStanding(schoolId: string, plan: TermPlan): Promise<StandingTerm> {
  const termId = termIdOf(plan.from);
  const [term, sessions] = await Promise.all([findTerm(schoolId, termId), readSessions(schoolId, termId)]);
  const kept = new Set([
    ...plan.sessions.map(({ number }) => sessionIdOf(termId, number)),
    ...plan.duties.map((duty) => dutyIdOf(termId, duty)),
  ]);
  const inUse = new Set<string>();
  for (const { sessionId } of sessions)
    if (!kept.has(sessionId) && (await countDocuments('facts', { schoolId, sessionId })) > 0)
      inUse.add(sessionId);
  for (const { dutyId } of term?.duties ?? [])
    if (!kept.has(dutyId) && (await countDocuments('submissions', { schoolId, termId, dutyId })) > 0)
      inUse.add(dutyId);
  const ruleBook = term?.ruleBook ?? (await findBookForNewTerm(schoolId, plan.from));
  return { term, sessions, ruleBook, inUse };
}

/** The term first, the school's pointer to it last: nobody is shown a term that is half there. */
async function apply(
  { term, sessions, removedSessionIds }: PlanChanges,
  standing: StandingTerm,
  caller: Caller,
  now: number,
): Promise<void> {
  const { schoolId } = caller;
  const { termId } = term;
  await writeTerm(term);
  const before = new Map(standing.sessions.map((session) => [session.sessionId, session]));
  for (const row of sessions) {
    const session = before.get(sessionIdOf(termId, row.number));
    if (session === undefined) await addSession(plannedSession(row, term));
    else if (replanned(session, row) !== session) await replan(session, row);
  }
  for (const sessionId of removedSessionIds) await removePlanned(schoolId, sessionId);
  const current = await findCurrentTerm(schoolId);
  // Putting an earlier term's plan right does not take the school back to it.
  if (current === null || current.from <= term.from)
    await updateDocument('schools', schoolId, { currentTermId: termId });
  await writeAudit({
    schoolId,
    byMemberId: caller.memberId,
    atMs: now,
    act: 'importTermPlan',
    subject: termId,
    before: standing.term === null ? null : summaryOf(standing.term, standing.sessions.length),
    after: summaryOf(term, sessions.length),
    reason: '',
  });
}

/** Read anew for the change: another rule book version may be put in force now, or duties asked for in the app. */
function writeTerm(term: Term): Promise<void> {
  const id = documentId(term.schoolId, term.termId);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<Term>('terms', id);
    if (stored === null) return transaction.replace('terms', id, term);
    const { ruleBook } = stored;
    const duties = [
      ...term.duties.filter(({ seriesId }) => seriesId === undefined),
      ...stored.duties.filter(({ seriesId }) => seriesId !== undefined),
    ];
    await transaction.replace('terms', id, { ...term, duties, ruleBook });
  });
}

async function addSession(session: TrainingSession): Promise<void> {
  await insertOnce('sessions', documentId(session.schoolId, session.sessionId), session);
}

/** Read anew for the change: somebody may be opening this session now. */
function replan({ schoolId, sessionId }: StandingSession, row: PlannedSession): Promise<void> {
  const id = documentId(schoolId, sessionId);
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<TrainingSession>('sessions', id);
    if (stored !== null) await transaction.replace('sessions', id, replanned(withoutId(stored), row));
  });
}

/** Somebody may open it at this moment; then it stays. */
function removePlanned(schoolId: string, sessionId: string): Promise<void> {
  const id = documentId(schoolId, sessionId);
  return inTransaction(async (transaction) => {
    const session = await transaction.get<TrainingSession>('sessions', id);
    if (session?.state === 'planned') await transaction.remove('sessions', id);
  });
}

function summaryOf({ name, from, to, duties }: Term, sessions: number) {
  return { name, from, to, sessions, duties: duties.length };
}
