import type { HandedInVersion } from './handed-in-version';
import { locate, type PartSpan } from './likeness-text';
import { matchingPassages, type SharedPassages } from './passages';

/** Where the same words stand in both pieces: parts, and offsets into their texts as they were handed in. */
export interface PlacedPassage {
  readonly mine: PartSpan;
  readonly theirs: PartSpan;
}

/** Another piece with passages in common, and which of its versions was compared. */
export interface LikePieceFound {
  readonly submissionId: string;
  readonly memberId: string;
  readonly dutyId: string;
  readonly termId: string;
  readonly round: number;
  readonly submittedAtMs: number;
  /** How many in a hundred of my characters stand in the other piece too. */
  readonly sharedHundredths: number;
  /** The longest first. */
  readonly passages: readonly PlacedPassage[];
}

/** What one handed-in version has in common with the other pieces of its school. Never changed; a new version has its own. */
export interface LikenessReport {
  readonly schoolId: string;
  readonly submissionId: string;
  readonly round: number;
  readonly atMs: number;
  /** The most alike first. */
  readonly pieces: readonly LikePieceFound[];
  /** How many in a hundred of its fingerprints very many pieces hold: a template's words. */
  readonly commonHundredths: number;
}

/** A tenth of a piece, and in it one passage of more than a sentence: less is found between any two pieces on one book. */
const LEAST_HUNDREDTHS = 10;
const LEAST_PASSAGE = 30;
const MOST_PIECES = 5;
/** From here on a piece reads like a filled-in template. */
const TEMPLATE_HUNDREDTHS = 50;

/** The pieces among the candidates that have enough in common with mine to be shown beside it. */
export function likePieces(
  mine: HandedInVersion,
  candidates: readonly HandedInVersion[],
): readonly LikePieceFound[] {
  return candidates
    .flatMap((theirs) => {
      const shared = matchingPassages(mine.own.text, theirs.own.text);
      return isAlike(shared) ? [placed(mine, theirs, shared)] : [];
    })
    .sort(
      (one, other) =>
        other.sharedHundredths - one.sharedHundredths || (one.submissionId < other.submissionId ? -1 : 1),
    )
    .slice(0, MOST_PIECES);
}

/** Whether a reviewer should look at the report before approving. */
export function isWorthALook(report: Pick<LikenessReport, 'pieces' | 'commonHundredths'>): boolean {
  return report.pieces.length > 0 || isTemplateLike(report);
}

export function isTemplateLike({ commonHundredths }: Pick<LikenessReport, 'commonHundredths'>): boolean {
  return commonHundredths >= TEMPLATE_HUNDREDTHS;
}

function isAlike({ sharedHundredths, passages }: SharedPassages): boolean {
  const longest = Math.max(0, ...passages.map(({ mineFrom, mineTo }) => mineTo - mineFrom));
  return sharedHundredths >= LEAST_HUNDREDTHS && longest >= LEAST_PASSAGE;
}

function placed(mine: HandedInVersion, theirs: HandedInVersion, shared: SharedPassages): LikePieceFound {
  const { own, ...version } = theirs;
  return {
    ...version,
    sharedHundredths: shared.sharedHundredths,
    passages: shared.passages.flatMap(({ mineFrom, mineTo, theirsFrom, theirsTo }) => {
      const here = locate(mine.own, mineFrom, mineTo);
      const there = locate(own, theirsFrom, theirsTo);
      return here === null || there === null ? [] : [{ mine: here, theirs: there }];
    }),
  };
}
