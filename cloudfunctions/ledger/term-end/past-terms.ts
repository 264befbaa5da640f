import type { pastTermActions } from '@/contract/past-terms';
import {
  earlierTerms,
  isOwnTerm,
  pastResultLine,
  pastTermView,
  type StatementSummary,
} from '@/domain/ledger/term-end/past-terms';
import type { TermEnd } from '@/domain/ledger/term-end/term-end';
import { teaches } from '@/domain/people/role';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findMember } from '../../_shared/repositories/members';
import { findRuleBook } from '../../_shared/repositories/rule-books';
import { findSchoolAndTerm, readTerms, type TermSummary } from '../../_shared/repositories/schools';
import { readStatementsOf } from '../../_shared/repositories/statements';
import { readTermEnds } from '../../_shared/repositories/term-ends';

export const pastTerms: Handler<typeof pastTermActions.pastTerms> = async ({ caller }) => {
  const { terms, endOf } = await readEarlier(caller.schoolId);
  return accept({ terms: terms.map((term) => pastTermView(term, endOf(term))) });
};

/** The caller's alone: nobody else's statement is read. */
export const pastResults: Handler<typeof pastTermActions.pastResults> = async ({ caller }) => {
  const { schoolId, memberId } = caller;
  const [{ terms, endOf }, person, statements] = await Promise.all([
    readEarlier(schoolId),
    findMember(schoolId, memberId),
    readStatementsOf(schoolId, memberId),
  ]);
  if (person === null || !teaches(person)) return accept({ terms: [] });
  const statementOf = (term: TermSummary) => statements.find(({ termId }) => termId === term.termId);
  const own = terms.filter((term) => isOwnTerm(person, term, endOf(term), statementOf(term)));
  const results = own.map(async (term) => {
    const line = pastTermView(term, endOf(term));
    const statement = line.state === 'frozen' ? statementOf(term) : undefined;
    return { ...line, own: statement === undefined ? null : await lineOf(schoolId, statement) };
  });
  return accept({ terms: await Promise.all(results) });
};

async function lineOf(schoolId: string, statement: StatementSummary) {
  return pastResultLine(statement, await findRuleBook({ schoolId, ruleBook: statement.ruleBook }));
}

async function readEarlier(schoolId: string) {
  const [{ term }, all, ends] = await Promise.all([
    findSchoolAndTerm(schoolId),
    readTerms(schoolId),
    readTermEnds(schoolId),
  ]);
  const byTerm = new Map<string, TermEnd>(ends.map((termEnd) => [termEnd.termId, termEnd]));
  return {
    terms: earlierTerms(all, term),
    endOf: ({ termId }: Pick<TermSummary, 'termId'>) => byTerm.get(termId),
  };
}
