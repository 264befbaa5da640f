import type { SettingsChange } from '@/domain/ledger/decide-settings';
import { noSettings, type TermSettings } from '@/domain/ledger/term-settings';
import { accept, type Result } from '@/domain/refusal';
import type { Term } from '@/domain/term/term';
import { type AuditLine, auditId } from '../_shared/audit';
import { termEndWithin } from '../_shared/repositories/term-ends';
import { termSettingsId } from '../_shared/repositories/term-settings';
import { inTransaction } from '../_shared/transaction';
import { whileOpen } from './running-term';

type Act = Pick<AuditLine, 'byMemberId' | 'atMs' | 'act' | 'subject' | 'reason'>;

/**
 * Changes the office's settings of a term and says why in the audit. Two officers who change different things at once
 * both succeed; what stands already is not written again.
 */
export function changeSettings<Part, Code extends string>(
  term: Term,
  act: Act,
  decide: (settings: TermSettings) => Result<SettingsChange<Part>, Code>,
): Promise<Result<null, Code | 'termClosed'>> {
  const { schoolId, termId } = term;
  const id = termSettingsId(term);
  return inTransaction<Result<null, Code | 'termClosed'>>(async (transaction) => {
    const open = whileOpen(await termEndWithin(transaction, term));
    if (!open.ok) return open;
    const decision = decide((await transaction.get<TermSettings>('termSettings', id)) ?? noSettings);
    if (!decision.ok) return decision;
    const { settings, before, after, changed } = decision.data;
    if (!changed) return accept(null);
    const { groups, members } = settings;
    const line: AuditLine = { ...act, schoolId, subject: `${termId}.${act.subject}`, before, after };
    await transaction.replace('termSettings', id, { schoolId, termId, groups, members });
    await transaction.add('audits', auditId(line, `${act.byMemberId}.${act.atMs}`), line);
    return accept(null);
  });
}
