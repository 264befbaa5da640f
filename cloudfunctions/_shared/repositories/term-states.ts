import type { TermState } from '@/domain/ledger/term-state';
import type { Term } from '@/domain/term/term';
import { documentId, getDocument, replaceDocument, withoutId } from '../documents';

type TermKey = Pick<Term, 'schoolId' | 'termId'>;

/** The state of a term as it was last taken, or null before the first time. */
export async function findTermState({ schoolId, termId }: TermKey): Promise<TermState | null> {
  const stored = await getDocument<TermState & TermKey>('termStates', documentId(schoolId, termId));
  return stored === null ? null : withoutKey(withoutId(stored));
}

/** Derived data that can be thrown away and taken anew: whoever took it last is right. */
export function saveTermState({ schoolId, termId }: TermKey, state: TermState): Promise<void> {
  return replaceDocument('termStates', documentId(schoolId, termId), { schoolId, termId, ...state });
}

function withoutKey({ schoolId, termId, ...state }: TermState & TermKey): TermState {
  return state;
}
