import type { PieceView } from '@/contract/piece-view';
import { keptOwedForms } from '@/platform/owed-forms';

/** The piece of a duty that was never opened on this phone, as the cloud would tell it; null where nothing is known of it. */
export function unbegunPiece(dutyId: string): PieceView | null {
  const kept = keptOwedForms();
  const owed = kept?.owed.find(({ duty }) => duty.dutyId === dutyId);
  if (!kept || owed === undefined) return null;
  const choices = owed.kinds.flatMap((kind) => kept.forms.find((form) => form.kind === kind) ?? []);
  const [form] = choices;
  if (form === undefined) return null;
  const { duty, submissionId, uploadPath } = owed;
  return {
    duty,
    form,
    choices,
    submissionId,
    uploadPath,
    state: 'none',
    revision: 0,
    parts: {},
    photos: [],
    files: [],
    shares: false,
    returnDueAtMs: null,
    savedAtMs: null,
    textCheck: 'pending',
    rounds: [],
  };
}
