import * as v from 'valibot';
import { action, replying } from './action';
import { id } from './fields';
import { member } from './policy';

/** Matching words as they stand in one of the two pieces, with some of what is around them. */
export interface PassageSide {
  readonly part: string;
  readonly before: string;
  readonly words: string;
  /** Of the words, how many characters are left out behind what is shown; 0 where all are shown. */
  readonly omitted: number;
  readonly after: string;
}

export interface PassagePair {
  /** Where it begins in the piece: no other pair begins there. */
  readonly key: string;
  readonly mine: PassageSide;
  readonly theirs: PassageSide;
}

/** Another piece with passages in common. */
export interface LikePieceView {
  readonly submissionId: string;
  /** `author`: of the same author; `caller`: the reader's own; `known`: named; `colleague`: of somebody whose pieces are not the caller's to see. */
  readonly by: 'author' | 'caller' | 'known' | 'colleague';
  /** 作者自己的, 您自己的, a name, or 本校另一位老师. */
  readonly author: string;
  readonly title: string;
  readonly termName: string;
  readonly submittedAtMs: number;
  /** How many in a hundred of the piece's characters stand in this one too. */
  readonly sharedHundredths: number;
  readonly passages: readonly PassagePair[];
}

export interface LikenessView {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly submittedAtMs: number;
  /** Null while it is still being looked for. */
  readonly report: {
    readonly pieces: readonly LikePieceView[];
    /** Like pieces that are not shown yet, because their own words are still being checked. */
    readonly waiting: number;
    /** How many in a hundred of it very many pieces hold; `templateLike` from half of it on. */
    readonly commonHundredths: number;
    readonly templateLike: boolean;
  } | null;
}

/** Part of the `submission` function. */
export const likenessActions = {
  /** What a piece that was handed in has in common with other pieces of the school, for whoever reviews it. Its author is not told. */
  likeness: action({
    input: v.strictObject({ submissionId: id }),
    who: member,
    refusals: ['ownPiece', 'notYours', 'notSubmitted'],
    ...replying<LikenessView>(),
  }),
};
