import type { termEndActions } from '@/contract/term-end';
import { accept } from '@/domain/refusal';
import type { Handler } from '../../_shared/entry';
import { findEnding } from './ending';
import { readNotice } from './notice-page';

export const notice: Handler<typeof termEndActions.notice> = async ({ caller, now }, { termId }) => {
  const found = await findEnding(caller.schoolId, termId);
  return found.ok ? accept(await readNotice(found.data, caller.memberId, now)) : found;
};
