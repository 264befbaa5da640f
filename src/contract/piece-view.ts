import type { DutyState } from '@/domain/submission/duty-view';
import type { Round, Submission, SubmissionState } from '@/domain/submission/submission';
import type { WorkForm } from '@/domain/submission/work-kind';
import type { FileView, PhotoView } from './piece-files';

/** A duty and how far its piece has come. */
export type DutyView = DutyState;

/** One piece as its author sees it. */
export interface PieceView {
  readonly duty: DutyView;
  readonly form: WorkForm;
  /** What the author may write for this duty, `form` being one of them; one, unless the duty leaves a choice. */
  readonly choices: readonly WorkForm[];
  readonly submissionId: string;
  readonly state: SubmissionState | 'none';
  readonly revision: number;
  readonly parts: Submission['parts'];
  readonly photos: readonly PhotoView[];
  readonly files: readonly FileView[];
  /** The author agrees that the whole school may read it, once it is approved. */
  readonly shares: boolean;
  /** Until when a returned piece is asked for again, if its reviewer set a date. */
  readonly returnDueAtMs: number | null;
  readonly savedAtMs: number | null;
  readonly textCheck: Submission['textCheck'];
  readonly rounds: readonly RoundView[];
  /** Where the caller's photos and files go: `SCHOOL/MEMBER/DUTY/`. */
  readonly uploadPath: string;
}

export type RoundView = Pick<Round, 'n' | 'act' | 'atMs' | 'remark' | 'judgement' | 'dueAtMs'> & {
  readonly by: string;
  /** The leader in whose stead it was decided. */
  readonly inSteadOf?: string;
};
