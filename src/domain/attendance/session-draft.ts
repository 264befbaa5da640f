import type { Audience } from './audience-kind';
import type { Arrangement } from './training-session';

/** An audience as it is chosen; a list brings its people. */
export type AudienceDraft =
  | Exclude<Audience, { readonly kind: 'list' }>
  | { readonly kind: 'list'; readonly memberIds: readonly string[] };

/** What a session is, whenever it is held. */
export interface SessionContent extends Omit<Arrangement, 'audience' | 'plannedKey'> {
  readonly title: string;
  readonly hoursHundredths: number;
  readonly required: boolean;
  readonly presenter: string;
  readonly audience: AudienceDraft;
}

/** When and where, but for the day. */
export interface SessionSlot {
  /** `HH:mm` */
  readonly from: string;
  readonly to: string;
  readonly place: string;
}
