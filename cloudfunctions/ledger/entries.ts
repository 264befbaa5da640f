import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import { office } from '@/contract/policy';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findMember } from '../_shared/repositories/members';
import { readJournal } from './journal';
import { readGround } from './my-ledger';

/** Everybody reads their own journal, the office anybody's of its school. */
export const entries: EarlyHandler<typeof ledger.actions.entries> = early(
  (binding) => readGround(binding),
  async ({ caller }, { memberId }, { person, term }) => {
    const isOwn = memberId === caller.memberId;
    if (!isOwn && !office.allows(caller)) return refuse('notAllowed', commonRefusals.notAllowed);
    const whose = isOwn ? person : await findMember(caller.schoolId, memberId);
    if (whose === null) return refuse('notFound', commonRefusals.notFound);
    if (term === null) return refuse('noTerm', reversalRefusals.noTerm);
    return accept(await readJournal(whose, term));
  },
);
