import type { RuleBook } from '../../scoring/rule-book';
import { schoolDay } from '../../term/school-day';
import type { Term } from '../../term/term';
import type { Appeal } from './appeal';
import { appealViews } from './appeal-view';
import type { laterFacts } from './later-facts';
import { bandTitle, fullMarks, type TermResult } from './result';
import type { TermEnd } from './term-end';

export interface NoticeFindings {
  readonly term: Term;
  readonly termEnd: TermEnd;
  readonly book: RuleBook;
  /** The reader's own result; null for who is not judged. */
  readonly own: TermResult | null;
  /** The reader's own appeals. */
  readonly appeals: readonly Appeal[];
  /** The reader's own, from after the cut-off. */
  readonly laterFacts: ReturnType<typeof laterFacts>;
  readonly nameOf: (memberId: string) => string;
  readonly groupNameOf: (groupId: string) => string;
}

/**
 * What one person sees of the notice: the best band's people by name, and of everybody else nothing but the own result.
 * Before the notice there is nothing to see. Fits `NoticeView` of the contract.
 */
export function noticeView(findings: NoticeFindings, now: number) {
  const { term, termEnd, book, nameOf, groupNameOf } = findings;
  const isUp = termEnd.state !== 'open';
  const own = isUp ? findings.own : null;
  const isRunning = termEnd.state === 'notice' && now <= termEnd.notice.untilMs;
  const named = isUp ? termEnd.computation.best : [];
  return {
    serverNowMs: now,
    termName: term.name,
    state: termEnd.state,
    over: schoolDay(now) > term.to,
    noticeUntilMs: isUp ? termEnd.notice.untilMs : null,
    named: {
      title: book.ranking?.bands[0]?.title ?? '',
      people: named.map(({ memberId, groupId }) => ({ name: nameOf(memberId), group: groupNameOf(groupId) })),
    },
    own: own === null ? null : ownResult(own, book),
    appeals: appealViews(findings.appeals, nameOf),
    mayAppeal: isRunning && own !== null,
    laterFacts: findings.laterFacts,
  };
}

function ownResult(own: TermResult, book: RuleBook) {
  const scores = new Map<string, number | null>(own.items.map((item) => [item.itemId, item.scoreHundredths]));
  return {
    totalHundredths: own.totalHundredths,
    maxHundredths: fullMarks(book),
    hoursHundredths: own.hoursHundredths,
    reportedHoursHundredths: own.reportedHoursHundredths,
    rank: own.rank,
    band: bandTitle(book, own.bandId),
    appraisalPointsHundredths: own.appraisalPointsHundredths,
    items: book.items.map(({ id, title, maxHundredths }) => {
      return { itemId: id as string, title, scoreHundredths: scores.get(id) ?? null, maxHundredths };
    }),
    ruleBook: { name: book.title, version: book.version },
  };
}
