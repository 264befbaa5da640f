import type { RuleBook } from '../../scoring/rule-book';
import type { Term } from '../../term/term';
import type { Appeal } from './appeal';
import { appealViews } from './appeal-view';
import type { laterFacts } from './later-facts';
import { bandTitle, fullMarks, type TermResult } from './result';
import { resultChanges } from './result-changes';
import type { TermEnd } from './term-end';

export interface TermEndFindings {
  readonly term: Term;
  readonly termEnd: TermEnd;
  readonly book: RuleBook;
  /** Of the computation that is shown, and of the one that said something else before it. */
  readonly results: readonly TermResult[];
  readonly previous: readonly TermResult[];
  readonly stale: boolean;
  readonly appeals: readonly Appeal[];
  readonly statementsWritten: number;
  readonly laterFacts: ReturnType<typeof laterFacts>;
  readonly nameOf: (memberId: string) => string;
  readonly groupNameOf: (groupId: string) => string;
}

/** The office's page of a term's end. Fits `TermEndView` of the contract. */
export function termEndView(findings: TermEndFindings, now: number) {
  const { term, termEnd, book, results, previous, nameOf, groupNameOf } = findings;
  const { state, computation } = termEnd;
  const shown = termEnd.state === 'open' ? null : termEnd.notice;
  const changes =
    computation === null || computation.previous === null ? [] : resultChanges(previous, results);
  return {
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
    changes: changes.map(({ beforeBand, afterBand, ...change }) => ({
      ...change,
      name: nameOf(change.memberId),
      beforeBand: bandTitle(book, beforeBand),
      afterBand: bandTitle(book, afterBand),
    })),
    results: results.map(({ memberId, groupId, totalHundredths, hoursHundredths, rank, bandId }) => ({
      memberId,
      name: nameOf(memberId),
      group: groupNameOf(groupId),
      totalHundredths,
      hoursHundredths,
      rank,
      bandId,
    })),
    stale: findings.stale,
    noticeFromMs: shown?.fromMs ?? null,
    noticeUntilMs: shown?.untilMs ?? null,
    appeals: appealViews(findings.appeals, nameOf),
    cutoffAtMs: 'cutoffAtMs' in termEnd ? termEnd.cutoffAtMs : null,
    progress:
      termEnd.state === 'freezing'
        ? { done: findings.statementsWritten, of: termEnd.statements ?? results.length }
        : null,
    laterFacts: findings.laterFacts,
  };
}
