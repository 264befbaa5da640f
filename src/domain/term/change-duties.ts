import { holdsUnseenCharacters } from '../people/roster-text';
import { accept, type Result, refusalsOf } from '../refusal';
import type { Duty, Term } from './term';

export const dutyRefusals = {
  noTerm: '学校还没有排定学期。请先在「名册」里导入学期计划，再来布置任务。',
  termClosed: '本学期正在定稿或已经定稿，任务不能再动。',
  seriesFaults: '还有要改的地方，改好再保存。',
  alreadyPlanned: '这一组任务已经存过，内容和现在的不同。请返回刷新，再看要不要改。',
  fromWorkbook: '这项任务是随学期计划导入的，请在表里改好再导入。',
  begun: '已经有老师在写，标题和截止时间不能再改。',
  titleTaken: '本学期已有同名的任务，请换一个标题。',
  badTitle: '标题请写 1 到 60 字，不要换行。',
  outsideTerm: '截止日期要在本学期里，并且还没有过去，请改日期。',
  contentRefused: '标题里有不能发布的内容，请改后再保存。',
  checkUnavailable: '内容检查暂时没有响应，还没有保存。请稍后再点一次。',
} as const;

export const dutyRefused = refusalsOf(dutyRefusals);

/**
 * The duties of a term without those of a series that nobody has begun and that are not yet due. What somebody wrote for
 * stays, and what is past stays: both are part of what the term was.
 */
export function withoutSeries(
  duties: readonly Duty[],
  seriesId: string,
  begun: ReadonlySet<string>,
  now: number,
): { readonly kept: readonly Duty[]; readonly removed: readonly Duty[] } {
  const goes = (duty: Duty) => duty.seriesId === seriesId && duty.dueAtMs > now && !begun.has(duty.dutyId);
  return { kept: duties.filter((duty) => !goes(duty)), removed: duties.filter(goes) };
}

export interface DutyChange {
  readonly dutyId: string;
  readonly title: string;
  readonly dueAtMs: number;
}

type ChangeRefusal = 'fromWorkbook' | 'begun' | 'titleTaken' | 'badTitle' | 'outsideTerm';

/** One duty under another title or due date, as long as nobody has begun it. Null: it stands like that already. */
export function changedDuty(
  term: Pick<Term, 'duties'>,
  { dutyId, title, dueAtMs }: DutyChange,
  { begun, lastMs, now }: { readonly begun: boolean; readonly lastMs: number; readonly now: number },
): Result<readonly Duty[] | null, ChangeRefusal | 'notFound'> {
  const duty = term.duties.find((each) => each.dutyId === dutyId);
  if (duty === undefined) return refusedNotFound();
  if (duty.seriesId === undefined) return dutyRefused('fromWorkbook');
  if (duty.title === title && duty.dueAtMs === dueAtMs) return accept(null);
  if (begun) return dutyRefused('begun');
  if (title === '' || [...title].length > 60 || holdsUnseenCharacters(title)) return dutyRefused('badTitle');
  if (term.duties.some((each) => each.dutyId !== dutyId && each.title === title))
    return dutyRefused('titleTaken');
  if (dueAtMs <= now || dueAtMs > lastMs) return dutyRefused('outsideTerm');
  const changed = { ...duty, title, dueAtMs, opensAtMs: Math.min(duty.opensAtMs, dueAtMs) };
  return accept(term.duties.map((each) => (each === duty ? changed : each)));
}

function refusedNotFound() {
  return refusalsOf({ notFound: '没有这项任务，可能已经停掉。请返回后刷新。' })('notFound');
}
