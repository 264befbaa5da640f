import type { attendance } from './attendance';
import type { ledger } from './ledger';
import type { member } from './member';
import type { notify } from './notify';
import type { sharing } from './sharing';
import type { submission } from './submission';

/**
 * Every deployed function by its name. Types alone: the phone asks by name and never carries the schemas, which are the
 * cloud's to check.
 */
export interface CloudFunctions {
  readonly attendance: typeof attendance.actions;
  readonly ledger: typeof ledger.actions;
  readonly member: typeof member.actions;
  readonly notify: typeof notify.actions;
  readonly sharing: typeof sharing.actions;
  readonly submission: typeof submission.actions;
}

export type FunctionName = keyof CloudFunctions;
