import type { TrainingSession } from '../attendance/training-session';
import type { Duty } from '../term/term';
import { sessionTitle } from './evidence';
import type { Fact } from './fact';
import { recordName } from './office-record';

/** Where the titles of facts come from. */
export interface Titles {
  readonly sessions: readonly Pick<TrainingSession, 'sessionId' | 'number' | 'title'>[];
  readonly duties: readonly Duty[];
}

const actNames = {
  checkIn: '签到',
  checkOut: '签退',
  leave: '请假',
  absence: '登记缺席',
  rollCall: '复签',
  makeUp: '补训',
  work: '通过',
} as const;

const markNames = { leftEarly: '早退', absentMidway: '间缺' } as const;

/** A person's journal, newest first, each entry with a title and whether it was reversed. Fits `LedgerEntry`. */
export function entriesOf(facts: readonly Fact[], titles: Titles, nameOf: (memberId: string) => string) {
  const reversed = new Set(facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : [])));
  return titledEntries(facts, titles).map(({ fact, title }) => ({
    fact,
    title,
    by: nameOf(fact.recordedBy),
    reversed: reversed.has(fact.factId),
  }));
}

/** Facts with their titles, newest first. */
export function titledEntries(facts: readonly Fact[], titles: Titles) {
  const byId = new Map(facts.map((fact) => [fact.factId, fact]));
  return [...facts]
    .sort((a, b) => b.recordedAtMs - a.recordedAtMs || (a.factId < b.factId ? -1 : 1))
    .map((fact) => ({ fact, title: titleOf(fact, titles, byId) }));
}

function titleOf(fact: Fact, titles: Titles, byId: ReadonlyMap<string, Fact>): string {
  if (fact.kind === 'reversal') {
    const of = byId.get(fact.of);
    return of === undefined ? '撤销' : `撤销：${titleOf(of, titles, byId)}`;
  }
  if (fact.kind === 'record') return `${recordName(fact.what)}：${fact.what.title}`;
  const act = fact.kind === 'mark' ? markNames[fact.mark] : actNames[fact.kind];
  return `${subjectTitle(fact, titles)}${fact.kind === 'work' ? '，' : ''}${act}`;
}

function subjectTitle(
  fact: Exclude<Fact, { kind: 'reversal' | 'record' }>,
  { sessions, duties }: Titles,
): string {
  if (fact.kind === 'work') return duties.find((duty) => duty.dutyId === fact.dutyId)?.title ?? '作品';
  const session = sessions.find((each) => each.sessionId === fact.sessionId);
  return session === undefined ? '研修' : `${sessionTitle(session)}「${session.title}」`;
}
