import { openTermEnd, type TermEnd } from '@/domain/ledger/term-end/term-end';
import { accept, type Result } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { type AuditLine, auditId } from '../audit';
import { documentId, getDocument, readAll, withoutId } from '../documents';
import { inTransaction, type Transaction } from '../transaction';

export type TermKey = Pick<Term, 'schoolId' | 'termId'>;

function termEndId({ schoolId, termId }: TermKey): string {
  return documentId(schoolId, termId);
}

/** How far a term's end is; open and untouched before the office began. */
export async function findTermEnd(term: TermKey): Promise<TermEnd> {
  const stored = await getDocument<TermEnd>('termEnds', termEndId(term));
  return stored === null ? openTermEnd(term.schoolId, term.termId) : withoutId(stored);
}

export async function termEndWithin(transaction: Transaction, term: TermKey): Promise<TermEnd> {
  const stored = await transaction.get<TermEnd>('termEnds', termEndId(term));
  return stored === null ? openTermEnd(term.schoolId, term.termId) : withoutId(stored);
}

/** All term ends of a school that were ever begun. */
export async function readTermEnds(schoolId: string): Promise<TermEnd[]> {
  return (await readAll<TermEnd>('termEnds', { schoolId })).map(withoutId);
}

/**
 * Changes a term's end by a rule, in one transaction with the audit lines of what it changed: of two at once the second
 * meets what the first left. A rule that answers what it was given changes nothing.
 */
export function changeTermEnd<Code extends string>(
  term: TermKey,
  rule: (termEnd: TermEnd) => Result<TermEnd, Code>,
): Promise<Result<TermEnd, Code>> {
  return inTransaction(async (transaction) => {
    const before = await termEndWithin(transaction, term);
    const changed = rule(before);
    if (!changed.ok) return changed;
    const after = changed.data;
    if (after === before) return accept(before);
    await transaction.replace('termEnds', termEndId(term), after);
    for (const { line, n } of auditLines(before, after))
      await transaction.add('audits', auditId(line, String(n)), line);
    return accept(after);
  });
}

/** A number that no other computation of this term has, so that parts of two are never mixed. */
export async function takeComputationNumber(term: TermKey): Promise<number> {
  const taken = await changeTermEnd(term, (termEnd) =>
    accept({ ...termEnd, computations: termEnd.computations + 1 }),
  );
  if (!taken.ok) throw new Error(`no number for a computation of ${termEndId(term)}`);
  return taken.data.computations;
}

function auditLines(before: TermEnd, after: TermEnd): { readonly line: AuditLine; readonly n: number }[] {
  const { schoolId, termId: subject, last, computation } = after;
  const stood = { state: before.state, computation: before.computation?.n ?? null };
  const stands = { state: after.state, computation: computation?.n ?? null };
  const lineOf = (act: string, byMemberId: string, atMs: number, reason: string): AuditLine => {
    return { schoolId, byMemberId, atMs, act, subject, before: stood, after: stands, reason };
  };
  const lines: { line: AuditLine; n: number }[] = [];
  if (last !== null && last.n !== before.last?.n)
    lines.push({ line: lineOf(last.act, last.byMemberId, last.atMs, last.reason), n: last.n });
  if (computation !== null && computation.n !== before.computation?.n) {
    const { computedBy, computedAtMs, n } = computation;
    lines.push({ line: lineOf('recomputeTerm', computedBy, computedAtMs, ''), n });
  }
  return lines;
}
