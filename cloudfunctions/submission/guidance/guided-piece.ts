import type { GuidedPiece } from '@/contract/guidance';
import type { Caller } from '@/contract/policy';
import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { formOfPiece } from '@/domain/submission/catalogue';
import { type Guidance, guides } from '@/domain/submission/guidance';
import { guidanceRefused } from '@/domain/submission/guidance-refusals';
import { isReadable } from '@/domain/submission/queue';
import type { Submission } from '@/domain/submission/submission';
import type { Handler } from '../../_shared/entry';
import { readGuidances } from '../../_shared/repositories/guidances';
import { findPiece, readRounds } from '../../_shared/repositories/submissions';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { handedIn } from '../handed-in';
import { fileViews, photoViews } from '../piece-view';
import { guidanceEntries } from './entries';

/** A piece for its expert, while the invitation is open. To everybody else it is not theirs to guide. */
export const guidedPiece: Handler<typeof submission.actions.guidedPiece> = async (
  { caller },
  { submissionId },
) => {
  const asked = await findAsked(caller, submissionId);
  return asked === null ? guidanceRefused('notGuided') : accept(await guidedView(caller, asked));
};

export interface Asked {
  readonly piece: Submission;
  readonly guidance: Guidance;
}

/** The piece that the caller guides now; null where there is none. */
export async function findAsked(caller: Caller, submissionId: string): Promise<Asked | null> {
  const { schoolId } = caller;
  const [piece, all] = await Promise.all([
    findPiece(schoolId, submissionId),
    readGuidances({ schoolId, submissionId }),
  ]);
  const guidance = all.at(-1) ?? null;
  return piece !== null && guidance !== null && guides(caller, guidance) ? { piece, guidance } : null;
}

export async function guidedView(caller: Caller, { piece, guidance }: Asked): Promise<GuidedPiece> {
  const { schoolId, submissionId } = piece;
  const readable = isReadable(piece);
  const [[entry], catalogue, rounds] = await Promise.all([
    guidanceEntries(caller, [guidance], [piece]),
    readCatalogue(schoolId),
    readRounds(schoolId, submissionId),
  ]);
  const form = formOfPiece(catalogue, piece);
  if (form === null || entry === undefined)
    throw new Error(`${submissionId} is of no kind that ${schoolId} has`);
  const shown = readable ? await handedIn(piece, rounds) : { parts: {}, photos: [], files: [] };
  const passed = shown.photos.filter(({ check }) => check === 'pass');
  return {
    ...entry,
    nextRound: piece.rounds,
    readable,
    form,
    parts: shown.parts,
    photos: await photoViews(passed, () => true),
    files: await fileViews(shown.files),
  };
}
