import { commonRefusals } from '@/contract/common-refusals';
import type { ledger } from '@/contract/ledger';
import { office } from '@/contract/policy';
import { accept, refuse } from '@/domain/refusal';
import { early } from '../_shared/early';
import type { EarlyHandler } from '../_shared/entry';
import { findMember } from '../_shared/repositories/members';
import { readJournal } from './journal';
import { readGround } from './my-ledger';
import { noSuchTerm } from './no-such-term';

/** Everybody reads their own journal, the office anybody's of its school. */
export const entries: EarlyHandler<typeof ledger.actions.entries> = early(
  (binding, { termId }) => readGround(binding, termId),
  async ({ caller }, { memberId, termId }, { person, term }) => {
    const isOwn = memberId === caller.memberId;
    if (!isOwn && !office.allows(caller)) return refuse('notAllowed', commonRefusals.notAllowed);
    const whose = isOwn ? person : await findMember(caller.schoolId, memberId);
    if (whose === null) return refuse('notFound', commonRefusals.notFound);
    if (term === null) return noSuchTerm(termId);
    return accept(await readJournal(whose, term));
  },
);
