import { ownBookId } from '@/domain/scoring/own-book';
import { newKey } from '@/platform/new-key';
import { forget, remember, remembered } from '@/platform/storage';

const KEY = 'ownRuleBook';

/** The book that is being written from nothing on this phone: one at a time; null when there is none. */
export function ownDraftId(): string | null {
  return remembered<string>(KEY);
}

/** The id of a new book, or of the one that is not finished yet. It is made once, so that a save sent twice is one book. */
export function beginOwnBook(): string {
  const begun = ownDraftId();
  if (begun !== null) return begun;
  const id = ownBookId(newKey());
  remember(KEY, id);
  return id;
}

/** After the book was saved or its draft dropped. */
export function endOwnBook(id: string): void {
  if (ownDraftId() === id) forget(KEY);
}

/** A book with nothing in it: what is to be written is said by the schema, as of any other draft. */
export function emptyBook(id: string, today: string): Readonly<Record<string, unknown>> {
  return {
    id,
    version: 1,
    title: '',
    effectiveFrom: today,
    source: '',
    items: [],
    ranking: null,
    reportedHours: null,
    hours: null,
    duties: [],
    notes: [],
  };
}
