import { notHeld, plainArrangement, type TrainingSession } from '../attendance/training-session';
import { lateAfterMs } from '../attendance/windows';
import type { SheetFault } from '../people/sheet-fault';
import { clockTime, schoolDay } from './school-day';
import type { Duty, Term } from './term';
import { dutyIdOf, type PlannedSession, sessionIdOf, type TermPlan, termIdOf } from './term-plan';

/** Who was expected at a session is no matter of the plan, and large. */
export type StandingSession = Omit<TrainingSession, 'audienceMemberIds'>;

/** What stands of the term that a plan is imported for. */
export interface StandingTerm {
  readonly term: Term | null;
  readonly sessions: readonly StandingSession[];
  /** What judges the term: the version it began with, or the one that a new term takes. */
  readonly ruleBook: Term['ruleBook'];
  /** Ids of sessions and duties that have records of people: leaves given beforehand, pieces begun. */
  readonly inUse: ReadonlySet<string>;
}

export interface PlanChanges {
  readonly term: Term;
  readonly sessions: readonly PlannedSession[];
  /** Planned sessions that the new plan no longer has. */
  readonly removedSessionIds: readonly string[];
}

/** What an import would change, or what stands against it: nothing that people already did is moved or taken away. */
export function planChanges(
  schoolId: string,
  plan: TermPlan,
  standing: StandingTerm,
):
  | { readonly ok: true; readonly changes: PlanChanges }
  | { readonly ok: false; readonly faults: readonly SheetFault[] } {
  const termId = termIdOf(plan.from);
  const planned = new Map(plan.sessions.map((session) => [sessionIdOf(termId, session.number), session]));
  const faults: SheetFault[] = [];
  const removedSessionIds: string[] = [];
  const last = Math.max(
    0,
    ...standing.sessions.map(({ number }) => number),
    ...plan.sessions.map(({ number }) => number),
  );
  for (const session of standing.sessions) {
    const row = planned.get(session.sessionId);
    if (session.plannedKey !== null) faults.push(...takenFaults(session, row, last + 1));
    else if (row !== undefined) faults.push(...movedFaults(session, row));
    else if (session.state === 'cancelled') continue;
    else if (session.state !== 'planned' || standing.inUse.has(session.sessionId))
      faults.push(
        missingFault('活动', '序号', `第 ${session.number} 次研修《${session.title}》已有记录，请留在表里`),
      );
    else removedSessionIds.push(session.sessionId);
  }
  const duties = plan.duties.map((duty): Duty => {
    const { kind, countsAs, title, opensAtMs, dueAtMs } = duty;
    return { dutyId: dutyIdOf(termId, duty), kind, countsAs, title, opensAtMs, dueAtMs };
  });
  // What was made in the app is none of the workbook's.
  duties.push(...(standing.term?.duties.filter(({ seriesId }) => seriesId !== undefined) ?? []));
  const kept = new Set(duties.map(({ dutyId }) => dutyId));
  for (const duty of standing.term?.duties ?? [])
    if (!kept.has(duty.dutyId) && standing.inUse.has(duty.dutyId))
      faults.push(
        missingFault('任务', '标题', `任务《${duty.title}》已有老师在写，请留在表里，标题或编号不要改`),
      );
  if (faults.length > 0) return { ok: false, faults };
  const { name, from, to, themes, targetHoursHundredths } = plan;
  const { ruleBook } = standing;
  const term = { schoolId, termId, name, from, to, themes, duties, ruleBook, targetHoursHundredths };
  return { ok: true, changes: { term, sessions: plan.sessions, removedSessionIds } };
}

/** A session that the plan has and the term not yet. */
export function plannedSession(
  { row: _, ...planned }: PlannedSession,
  { schoolId, termId }: Pick<Term, 'schoolId' | 'termId'>,
): TrainingSession {
  return {
    schoolId,
    termId,
    sessionId: sessionIdOf(termId, planned.number),
    ...plainArrangement,
    ...notHeld,
    ...planned,
    lateAfterMs: lateAfterMs({ ...plainArrangement, ...planned }, null),
    state: 'planned',
    openedAtMs: null,
    closedAtMs: null,
    audienceMemberIds: null,
  };
}

/**
 * A session after an import. One that was opened keeps its times, hours and duty; its words may still be put right.
 * The very object given comes back when nothing changes.
 */
export function replanned<Session extends StandingSession>(
  standing: Session,
  { row: _, ...planned }: PlannedSession,
): Session {
  const { title, place, presenter } = planned;
  // Whoever was on a list is of no matter once the workbook says for whom it is.
  const freed = planned.audience !== undefined && standing.audience.kind === 'list';
  const changes =
    standing.state === 'planned'
      ? {
          ...planned,
          lateAfterMs: lateAfterMs({ ...standing, ...planned }, null),
          ...(freed ? { audienceMemberIds: null } : {}),
        }
      : { title, place, presenter };
  const same = Object.entries(changes).every(
    ([field, value]) => JSON.stringify(standing[field as keyof StandingSession]) === JSON.stringify(value),
  );
  return same ? standing : { ...standing, ...changes };
}

const fixedOnceOpened = [
  ['startsAtMs', '开始'],
  ['endsAtMs', '结束'],
  ['hoursHundredths', '学时'],
  ['required', '必修'],
] as const;

/** A session planned in the app is none of the workbook's: it stays, and so does its number. */
function takenFaults(session: StandingSession, row: PlannedSession | undefined, free: number): SheetFault[] {
  if (row === undefined) return [];
  const message = `第 ${session.number} 次研修《${session.title}》是在小程序里排的，请换一个序号，例如 ${free}`;
  return [{ code: 'numberTaken', sheet: '活动', row: row.row, column: '序号', message }];
}

function movedFaults(session: StandingSession, row: PlannedSession): SheetFault[] {
  if (session.state === 'cancelled') return cancelledFaults(session, row);
  if (session.state === 'planned') return toldFaults(session, row);
  return fixedOnceOpened
    .filter(([field]) => session[field] !== row[field])
    .map(([, column]) => ({
      code: 'alreadyHeld',
      sheet: '活动',
      row: row.row,
      column,
      message: `第 ${session.number} 次研修已经开展，日期、时间、学时和是否必修不能再改`,
    }));
}

const whenAndWhere = [
  ['startsAtMs', '开始'],
  ['endsAtMs', '结束'],
  ['place', '地点'],
] as const;

/** Everybody was told of the new time or place: the old row must not take them back in silence. */
function toldFaults(session: StandingSession, row: PlannedSession): SheetFault[] {
  if ((session.changes ?? 0) === 0) return [];
  const { number, startsAtMs, endsAtMs, place } = session;
  const now = `${schoolDay(startsAtMs)} ${clockTime(startsAtMs)}–${clockTime(endsAtMs)}，${place}`;
  return whenAndWhere
    .filter(([field]) => session[field] !== row[field])
    .map(([, column]) => ({
      ...{ code: 'movedInApp', sheet: '活动', row: row.row, column },
      message: `第 ${number} 次研修已在小程序里改期并通知大家，请写成 ${now}；再要改，请在小程序里改`,
    }));
}

function cancelledFaults(session: StandingSession, row: PlannedSession): SheetFault[] {
  if (whenAndWhere.every(([field]) => session[field] === row[field])) return [];
  const message = `第 ${session.number} 次研修已经取消，请删去这一行，或先在小程序里恢复它`;
  return [{ code: 'cancelled', sheet: '活动', row: row.row, column: '序号', message }];
}

function missingFault(sheet: string, column: string, message: string): SheetFault {
  return { code: 'inUse', sheet, row: 1, column, message };
}
