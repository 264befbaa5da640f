import { commonRefusals } from '@/contract/common-refusals';
import { reversalRefusals } from '@/domain/ledger/reverse';
import { type Refusal, refuse } from '@/domain/refusal';

/** The answer where there is no term: none is running, or the school has none of this id. */
export function noSuchTerm(termId: string | undefined): {
  readonly ok: false;
  readonly error: Refusal<'noTerm' | 'notFound'>;
} {
  return termId === undefined
    ? refuse('noTerm', reversalRefusals.noTerm)
    : refuse('notFound', commonRefusals.notFound);
}
