import type { LikenessView, LikePieceView } from '@/contract/likeness';
import type { Caller } from '@/contract/policy';
import { type Catalogue, formAt } from '@/domain/submission/catalogue';
import {
  isTemplateLike,
  type LikenessReport,
  type LikePieceFound,
} from '@/domain/submission/likeness/likeness-report';
import { shownPassage } from '@/domain/submission/likeness/passage-side';
import { isReadable } from '@/domain/submission/queue';
import { reviewRight } from '@/domain/submission/review-right';
import type { Round, Submission } from '@/domain/submission/submission';
import type { Term } from '@/domain/term/term';
import { namer } from '../../_shared/names';
import { readNamesOf } from '../../_shared/repositories/members';
import { findTerm } from '../../_shared/repositories/schools';
import {
  findPiece,
  findRound,
  type RoundSummary,
  type readLedGroups,
} from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';

interface Seen {
  readonly caller: Caller;
  readonly led: Awaited<ReturnType<typeof readLedGroups>>;
  readonly piece: Submission;
  /** The round that handed it in last. */
  readonly last: RoundSummary;
  readonly report: LikenessReport | null;
}

/** The report as it may be shown now: a piece that was withdrawn since is left out, one that is not checked yet is counted. */
export async function likenessView(seen: Seen): Promise<LikenessView> {
  const { piece, last, report } = seen;
  const { schoolId, submissionId } = piece;
  const found = report?.pieces ?? [];
  const [mine, catalogue, terms, names, others] = await Promise.all([
    findRound(schoolId, submissionId, last.n),
    readCatalogue(schoolId),
    readTermsOf(schoolId, [piece.termId, ...found.map(({ termId }) => termId)]),
    readNamesOf(schoolId, [piece.memberId, ...found.map(({ memberId }) => memberId)]),
    Promise.all(found.map((one) => readOther(schoolId, one))),
  ]);
  const standing = others.filter(({ piece: other }) => other !== null && other.state !== 'draft');
  const shown = standing.filter(({ piece: other }) => other !== null && isReadable(other));
  const titleOf = ({ termId, dutyId }: Pick<Submission, 'termId' | 'dutyId'>) =>
    terms.get(termId)?.duties.find((duty) => duty.dutyId === dutyId)?.title ?? '';
  return {
    submissionId,
    title: titleOf(piece),
    author: namer(names)(piece.memberId),
    submittedAtMs: last.atMs,
    report: report && {
      pieces: shown.map(({ found: one, piece: other, round }) => ({
        ...authorOf(seen, other, one, namer(names)),
        submissionId: one.submissionId,
        title: titleOf(one),
        termName: one.termId === piece.termId ? '' : (terms.get(one.termId)?.name ?? ''),
        submittedAtMs: one.submittedAtMs,
        sharedHundredths: one.sharedHundredths,
        passages: pairsOf(one, mine, round, catalogue),
      })),
      waiting: standing.length - shown.length,
      commonHundredths: report.commonHundredths,
      templateLike: isTemplateLike(report),
    },
  };
}

interface Other {
  readonly found: LikePieceFound;
  readonly piece: Submission | null;
  readonly round: Round | null;
}

async function readOther(schoolId: string, found: LikePieceFound): Promise<Other> {
  const [piece, round] = await Promise.all([
    findPiece(schoolId, found.submissionId),
    findRound(schoolId, found.submissionId, found.round),
  ]);
  return { found, piece, round };
}

async function readTermsOf(
  schoolId: string,
  termIds: readonly string[],
): Promise<ReadonlyMap<string, Term | null>> {
  const distinct = [...new Set(termIds)];
  const terms = await Promise.all(distinct.map((termId) => findTerm(schoolId, termId)));
  return new Map(distinct.map((termId, at) => [termId, terms[at] ?? null]));
}

/** A name only for whoever may see whose piece it is: its own reviewers, and the office. */
function authorOf(
  { caller, led, piece }: Seen,
  other: Submission | null,
  { memberId }: LikePieceFound,
  nameOf: (memberId: string) => string,
): Pick<LikePieceView, 'by' | 'author'> {
  if (memberId === piece.memberId) return { by: 'author', author: '作者自己的' };
  if (memberId === caller.memberId) return { by: 'caller', author: '您自己的' };
  const maySee =
    caller.roles.includes('academicAffairs') ||
    (other !== null && reviewRight(caller, other, led) === 'mayReview');
  return maySee ? { by: 'known', author: nameOf(memberId) } : { by: 'colleague', author: '本校另一位老师' };
}

function pairsOf(
  { passages }: LikePieceFound,
  mine: Round | null,
  theirs: Round | null,
  catalogue: Catalogue,
): LikePieceView['passages'] {
  if (mine === null || theirs === null) return [];
  const formOf = ({ form }: Round) => form && formAt(catalogue, form.kind, form.version);
  const [myForm, theirForm] = [formOf(mine), formOf(theirs)];
  return passages.map((passage) => ({
    key: `${passage.mine.partId}-${passage.mine.from}`,
    mine: shownPassage(mine.parts ?? {}, myForm, passage.mine),
    theirs: shownPassage(theirs.parts ?? {}, theirForm, passage.theirs),
  }));
}
