import { atSchoolTime, endOfDayAfter, schoolDay } from '../../term/school-day';
import type { Term } from '../../term/term';
import { workingDayAfter } from '../../term/working-days';
import { isClosed, type TermEnd } from '../term-end/term-end';
import type { ConductReport } from './report';

/** So many whole working days a person has to say something before it is decided without a word of theirs. */
const DAYS_TO_ANSWER = 2;

/** The last millisecond of the second working day after the report; nobody is penalised unheard before it. */
export function hearingEndsAtMs({ receivedAtMs }: Pick<ConductReport, 'receivedAtMs'>): number {
  const { date } = workingDayAfter(schoolDay(receivedAtMs), DAYS_TO_ANSWER);
  return endOfDayAfter(atSchoolTime(date, '12:00'), 0);
}

/** Whether it can be decided: the person said something, or had the time to. */
export function isHeard(report: Pick<ConductReport, 'state' | 'receivedAtMs'>, now: number): boolean {
  return report.state === 'answered' || now > hearingEndsAtMs(report);
}

/** While results can still be disputed: a penalty later than that could not be appealed, so there is none. */
export function isDisputable(termEnd: TermEnd, now: number): boolean {
  if (termEnd.state === 'open') return true;
  return !isClosed(termEnd) && now <= termEnd.notice.untilMs;
}

/** So long after the term's last day the pictures and files are kept: until its results cannot be disputed any more. */
const KEPT_DAYS = 30;

/** When the pictures and files of a term's reports are deleted. */
export function evidenceEndsAtMs({ to }: Pick<Term, 'to'>): number {
  return endOfDayAfter(atSchoolTime(to, '12:00'), KEPT_DAYS);
}
