import { commonRefusals } from '@/contract/common-refusals';
import type { ruleBookActions } from '@/contract/rule-books';
import {
  decideSave,
  type RuleBookVersion,
  type SaveCommand,
  takesNewVersion,
  versionRefusals,
} from '@/domain/ledger/rule-book-version';
import { accept, refuse } from '@/domain/refusal';
import { isOwnBookId } from '@/domain/scoring/own-book';
import { cleanText } from '@/domain/submission/text';
import { schoolDay } from '@/domain/term/school-day';
import type { Term } from '@/domain/term/term';
import { auditId } from '../_shared/audit';
import { command } from '../_shared/cloud';
import { documentId, readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { findVersion, readVersion, versionId } from '../_shared/repositories/rule-books';
import { inTransaction, type Transaction } from '../_shared/transaction';
import { checkBookWords } from './check-book-words';
import { readFindings } from './findings';
import { bookView, readDraft } from './rule-book';

/**
 * Saves a draft as the next version. It judges terms that have not begun; a running one is judged as before. Of two
 * officers who save at once one makes the version, and the other's draft stays on the phone.
 */
export const saveRuleBook: Handler<typeof ruleBookActions.saveRuleBook> = async (
  { caller, openId, now },
  input,
) => {
  const { schoolId, memberId } = caller;
  const { basedOn, effectiveFrom } = input;
  const draft = readDraft(input.book);
  if (!draft.ok) return draft;
  const [findings, standing] = await Promise.all([
    readFindings(schoolId, draft.data),
    hasBase(schoolId, draft.data.id, basedOn),
  ]);
  if (!standing) return refuse('notFound', commonRefusals.notFound);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse('bookFindings', versionRefusals.bookFindings(errors.length), errors);

  const reason = cleanText(input.reason);
  // Sent again it meets its first result: what was passed then is not asked about anew.
  const next = await findVersion(schoolId, { id: draft.data.id, version: basedOn + 1 });
  const passed = next === null ? await checkBookWords(openId, draft.data, reason) : accept(null);
  if (!passed.ok) return passed;
  const save = { schoolId, draft: draft.data, basedOn, effectiveFrom, reason, memberId, now };
  const ahead = await termsAhead(schoolId, now);
  const outcome = await inTransaction((transaction) => saveWithin(transaction, save, ahead));
  if (!outcome.ok) return outcome;
  return accept(bookView(outcome.data.book, findings));
};

/** A version stands on the one before it; the first of a school's own book on nothing. */
async function hasBase(schoolId: string, id: string, basedOn: number): Promise<boolean> {
  if (basedOn === 0) return isOwnBookId(id);
  return (await findVersion(schoolId, { id, version: basedOn })) !== null;
}

async function saveWithin(transaction: Transaction, save: SaveCommand, ahead: readonly Term[]) {
  const id = versionId(save.schoolId, { id: save.draft.id, version: save.basedOn + 1 });
  const next = await transaction.get<RuleBookVersion>('ruleBooks', id);
  const decision = decideSave(save, next === null ? null : readVersion(next));
  if (!decision.ok || decision.data.repeated) return decision.ok ? accept(decision.data.version) : decision;
  const { version } = decision.data;
  await transaction.add('ruleBooks', id, version);
  const moved = await moveTermsAhead(transaction, ahead, version, save.now);
  await writeAuditWithin(transaction, version, moved);
  return accept(version);
}

/** Terms that are planned and have not begun. */
function termsAhead(schoolId: string, now: number): Promise<Term[]> {
  return readAll<Term>('terms', { schoolId, from: command.gt(schoolDay(now)) });
}

/** Read anew for the change: their plans may be imported at this moment. */
async function moveTermsAhead(
  transaction: Transaction,
  ahead: readonly Term[],
  version: RuleBookVersion,
  now: number,
): Promise<string[]> {
  const moved: string[] = [];
  for (const { schoolId, termId } of ahead) {
    const id = documentId(schoolId, termId);
    const term = await transaction.get<Term>('terms', id);
    if (term === null || !takesNewVersion(term, version, schoolDay(now))) continue;
    await transaction.update('terms', id, { ruleBook: { id: version.bookId, version: version.version } });
    moved.push(termId);
  }
  return moved;
}

async function writeAuditWithin(
  transaction: Transaction,
  { schoolId, bookId, version, effectiveFrom, savedBy, savedAtMs, reason }: RuleBookVersion,
  termIds: readonly string[],
): Promise<void> {
  const line = {
    schoolId,
    byMemberId: savedBy,
    atMs: savedAtMs ?? 0,
    act: 'saveRuleBook',
    subject: bookId,
    before: { version: version - 1 },
    after: { version, effectiveFrom, termIds },
    reason,
  };
  await transaction.add('audits', auditId(line, String(version)), line);
}
