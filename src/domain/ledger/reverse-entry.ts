import { accept, type Result, refuse } from '../refusal';
import type { RecordFact } from './fact';

export const entryRefusals = {
  ownFact: '这次登记里有您自己，请由教务处的其他老师来冲销。',
} as const;

/** What the facts of one entry have in common: `OFFICER-KEY` of `OFFICER-KEY.MEMBER`; member ids hold no dot. */
export function entryOf({ subject }: Pick<RecordFact, 'subject'>): string {
  return subject.slice(0, subject.lastIndexOf('.'));
}

/** Whether this officer may reverse a whole entry: all of it or nothing, so whoever is in it leaves it to a colleague. */
export function decideEntryReversal(
  facts: readonly RecordFact[],
  by: { readonly memberId: string },
): Result<readonly RecordFact[], 'ownFact'> {
  return facts.some(({ memberId }) => memberId === by.memberId)
    ? refuse('ownFact', entryRefusals.ownFact)
    : accept(facts);
}
