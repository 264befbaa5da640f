import type { submission } from '@/contract/submission';
import { accept } from '@/domain/refusal';
import { dueLines } from '@/domain/submission/due-line';
import { dueRefused } from '@/domain/submission/due-numbers';
import type { Handler } from '../_shared/entry';
import { findCurrentTerm } from '../_shared/repositories/schools';
import { readPiecesOf } from '../_shared/repositories/submissions';
import { recheckOnVisit } from './recheck-on-visit';

export const duties: Handler<typeof submission.actions.duties> = async ({ caller, openId, now }) => {
  const term = await findCurrentTerm(caller.schoolId);
  if (term === null) return dueRefused('noTerm');
  const read = () => readPiecesOf(caller.schoolId, term.termId, caller.memberId);
  const found = await read();
  const pieces = (await recheckOnVisit(found, openId, now)) ? await read() : found;
  return accept({ duties: dueLines(caller, term, pieces, now) });
};
