import { type IndexState, noIndexYet } from '@/domain/school-index/index-state';
import { getDocument, withoutId } from '../documents';
import { inTransaction } from '../transaction';
import type { IndexKind } from './index-kind';

type StatesIn = IndexKind<unknown>['statesIn'];

export async function readIndexState(statesIn: StatesIn, schoolId: string): Promise<IndexState> {
  const stored = await getDocument<IndexState>(statesIn, schoolId);
  return stored === null ? noIndexYet(schoolId) : withoutId(stored);
}

/** Changes the state as it stands by then, and answers what it was before; null if it was not to be changed. */
export function changeIndexState(
  statesIn: StatesIn,
  schoolId: string,
  decide: (state: IndexState) => IndexState | null,
): Promise<IndexState | null> {
  return inTransaction(async (transaction) => {
    const stored = await transaction.get<IndexState>(statesIn, schoolId);
    const before = stored === null ? noIndexYet(schoolId) : withoutId(stored);
    const after = decide(before);
    if (after === null) return null;
    await transaction.replace(statesIn, schoolId, after);
    return before;
  });
}
