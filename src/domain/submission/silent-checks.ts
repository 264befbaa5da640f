import { sentBackRemark } from './labelled-words';
import { nextRound } from './round';
import { type PhotoCheck, type Round, type Submission, systemMemberId } from './submission';

/** The platform answers within half an hour, or not at all. */
const PATIENCE_MS = 30 * 60_000;
/** Who did not answer for so long will not; the author's next visit still asks about a text. */
const GIVES_UP_AFTER_MS = 3 * 24 * 60 * 60_000;

/** `review`: the platform wants a person to look, which nobody of the school may do before it is checked. */
export type Suggestion = 'pass' | 'review' | 'risky';

/** The piece with the moment at which silent checks are asked again, or none when nothing is waited for any longer. */
export function withChecksDue(piece: Submission, askedAtMs: number): Submission {
  const waits = waitsForText(piece) || piece.photos.some((photo) => photo.check === 'pending');
  const hasHope = askedAtMs - (piece.submittedAtMs ?? askedAtMs) < GIVES_UP_AFTER_MS;
  return { ...piece, checksDueAtMs: waits && hasHope ? askedAtMs + PATIENCE_MS : null };
}

/** Whether a text was handed in whose check stayed silent. */
export function waitsForText(piece: Pick<Submission, 'state' | 'textCheck'>): boolean {
  return piece.state === 'submitted' && piece.textCheck === 'pending';
}

/** How long after it was asked a question is not asked again because its author looked in. */
const VISIT_MS = 5 * 60_000;

/** Whether a visit of the author is to be used: the platform reads the words only of who was there lately. */
export function isToAskOnVisit(
  piece: Pick<Submission, 'state' | 'textCheck' | 'checksDueAtMs'>,
  now: number,
): boolean {
  if (!waitsForText(piece)) return false;
  return piece.checksDueAtMs === null || now >= piece.checksDueAtMs - PATIENCE_MS + VISIT_MS;
}

/** Files whose check stayed silent. */
export function waitingPhotos(piece: Submission): string[] {
  return piece.photos.filter((photo) => photo.check === 'pending').map((photo) => photo.fileId);
}

/**
 * A picture's answer. Anything but `pass` hides it from everybody but its author. One that was asked about twice may be
 * answered twice, in any order: the worse answer stands.
 */
export function photoChecked(piece: Submission, fileId: string, suggestion: Suggestion): Submission {
  const check: PhotoCheck = suggestion === 'pass' ? 'pass' : 'risky';
  const photos = piece.photos.map((photo) =>
    photo.fileId === fileId && photo.check !== 'risky' ? { ...photo, check } : photo,
  );
  const settled = { ...piece, photos };
  const stillWaits = waitsForText(settled) || waitingPhotos(settled).length > 0;
  return { ...settled, checksDueAtMs: stillWaits ? piece.checksDueAtMs : null };
}

/**
 * A late answer about a text that was handed in while the check was down. `pass` shows it to its reviewers; `risky`
 * sends it back to its author, with a round like any other return that names the parts `where` it is; `review` keeps it
 * waiting.
 */
export function textChecked(
  piece: Submission,
  suggestion: Suggestion,
  now: number,
  where: readonly string[] = [],
): { readonly piece: Submission; readonly round: Round | null } {
  if (!waitsForText(piece)) return { piece, round: null };
  switch (suggestion) {
    case 'review':
      return { piece: withChecksDue(piece, now), round: null };
    case 'pass':
      return { piece: withChecksDue({ ...piece, textCheck: 'pass' }, now), round: null };
    case 'risky':
      return sendBack(piece, now, where);
    default:
      return suggestion satisfies never;
  }
}

function sendBack(
  piece: Submission,
  now: number,
  where: readonly string[],
): { readonly piece: Submission; readonly round: Round } {
  const returned: Submission = { ...piece, state: 'returned', rounds: piece.rounds + 1 };
  const round = nextRound(piece, {
    act: 'returned',
    byMemberId: systemMemberId,
    atMs: now,
    remark: sentBackRemark(where),
  });
  return { piece: withChecksDue(returned, now), round };
}
