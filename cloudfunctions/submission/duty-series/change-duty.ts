import { commonRefusals } from '@/contract/common-refusals';
import type { dutySeriesActions } from '@/contract/duty-series';
import { accept, refuse } from '@/domain/refusal';
import { cleanText } from '@/domain/submission/text';
import { changedDuty, dutyRefused } from '@/domain/term/change-duties';
import { atSchoolTime } from '@/domain/term/school-day';
import type { Handler } from '../../_shared/entry';
import { countBegun } from '../../_shared/repositories/duty-series';
import { findCurrentTerm } from '../../_shared/repositories/schools';
import { readCatalogue } from '../../_shared/repositories/work-kinds';
import { wordsFault } from '../../_shared/text-check';
import { changeTermDuties } from './change-term';
import { readSeriesView } from './series-line';

/** Another title or due date of one duty that nobody has begun. */
export const changeDuty: Handler<typeof dutySeriesActions.changeDuty> = async (
  { caller, openId, now },
  { dutyId, title: typed, dueOn, time },
) => {
  const term = await findCurrentTerm(caller.schoolId);
  if (term === null) return dutyRefused('noTerm');
  const title = cleanText(typed).trim();
  const change = { dutyId, title, dueAtMs: atSchoolTime(dueOn, time) };
  const begun = (await countBegun(caller.schoolId, term.termId, dutyId)) > 0;
  const around = { begun, lastMs: atSchoolTime(term.to, '23:59'), now };
  const allowed = changedDuty(term, change, around);
  if (!allowed.ok) return allowed;
  const standing = term.duties.find((duty) => duty.dutyId === dutyId);
  const fault = standing?.title === title ? null : await wordsFault(openId, title, 'remark');
  if (fault !== null) return dutyRefused(fault);
  const act = { byMemberId: caller.memberId, atMs: now, key: String(now) };
  const changed = await changeTermDuties(term, act, async (fresh) => {
    const decision = changedDuty(fresh, change, around);
    if (!decision.ok || decision.data === null) return decision.ok ? accept(null) : decision;
    const before = fresh.duties.find((duty) => duty.dutyId === dutyId);
    const stands = decision.data.find((duty) => duty.dutyId === dutyId);
    return accept({
      duties: decision.data,
      line: { act: 'changeDuty', subject: dutyId, before, after: stands },
    });
  });
  if (!changed.ok) return changed;
  const [after, catalogue] = await Promise.all([
    findCurrentTerm(caller.schoolId),
    readCatalogue(caller.schoolId),
  ]);
  const view = await readSeriesView(after ?? term, standing?.seriesId ?? '', false, catalogue, now);
  return view === null ? refuse('notFound', commonRefusals.notFound) : accept(view);
};
