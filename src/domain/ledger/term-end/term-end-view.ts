import type { RuleBook } from '../../scoring/rule-book';
import type { Term } from '../../term/term';
import type { Appeal } from './appeal';
import { appealViews } from './appeal-view';
import { mayFreezeFromMs } from './decide-freeze';
import type { laterFacts } from './later-facts';
import { fullMarks, type TermResult } from './result';
import type { TermEnd } from './term-end';
import { changesOf } from './term-results';

export interface TermEndFindings {
  readonly term: Term;
  readonly termEnd: TermEnd;
  readonly book: RuleBook;
  /** Of the computation that is shown, and of the one that said something else before it. */
  readonly results: readonly TermResult[];
  readonly previous: readonly TermResult[];
  readonly stale: boolean;
  readonly appeals: readonly Appeal[];
  /** Open ones against penalties. */
  readonly conductAppeals: number;
  readonly statementsWritten: number;
  readonly laterFacts: ReturnType<typeof laterFacts>;
  readonly nameOf: (memberId: string) => string;
}

/** The office's page of a term's end. Fits `TermEndView` of the contract. */
export function termEndView(findings: TermEndFindings, now: number) {
  const { term, termEnd, book, results, previous, nameOf } = findings;
  const { state, computation } = termEnd;
  const shown = termEnd.state === 'open' ? null : termEnd.notice;
  return {
    termId: term.termId,
    serverNowMs: now,
    termName: term.name,
    state,
    ruleBook: { name: book.title, version: book.version },
    maxHundredths: fullMarks(book),
    bands: (book.ranking?.bands ?? []).map(({ id, title }) => ({
      bandId: id as string,
      title,
      count: results.filter(({ bandId }) => bandId === id).length,
    })),
    computedAtMs: computation?.computedAtMs ?? null,
    resultCount: results.length,
    changeCount: changesOf(termEnd, previous, results).length,
    stale: findings.stale,
    noticeFromMs: shown?.fromMs ?? null,
    noticeUntilMs: shown?.untilMs ?? null,
    mayFreezeFromMs: termEnd.state === 'notice' ? mayFreezeFromMs(termEnd.notice) : null,
    appeals: appealViews(findings.appeals, nameOf),
    conductAppeals: findings.conductAppeals,
    cutoffAtMs: 'cutoffAtMs' in termEnd ? termEnd.cutoffAtMs : null,
    progress:
      termEnd.state === 'freezing'
        ? { done: findings.statementsWritten, of: termEnd.statements ?? results.length }
        : null,
    laterFacts: findings.laterFacts,
  };
}
