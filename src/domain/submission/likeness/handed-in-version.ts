import type { Catalogue } from '../catalogue';
import { formAt } from '../catalogue';
import type { Round } from '../submission';
import { type LikenessText, textForLikeness } from './likeness-text';

/** One version of a piece, as it was handed in once and stays for ever. */
export interface HandedInVersion {
  readonly submissionId: string;
  readonly memberId: string;
  readonly dutyId: string;
  readonly termId: string;
  readonly round: number;
  readonly submittedAtMs: number;
  readonly own: LikenessText;
}

/** The version that a round keeps, as it is compared; null for a round of another act, or of a kind that the school has not. */
export function versionOf(round: Round, catalogue: Catalogue): HandedInVersion | null {
  if (round.act !== 'submitted' || round.form === null) return null;
  const form = formAt(catalogue, round.form.kind, round.form.version);
  if (form === null) return null;
  return {
    submissionId: round.submissionId,
    memberId: round.authorId,
    dutyId: round.dutyId,
    termId: round.termId,
    round: round.n,
    submittedAtMs: round.atMs,
    own: textForLikeness(round.parts ?? {}, form),
  };
}
