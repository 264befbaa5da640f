import { holdsUnseenCharacters } from '../people/roster-text';
import type { ScoredWork } from '../submission/work-kind';
import { type DutySeriesDraft, MOST_DUTIES, seriesDutyId } from './duty-series';
import type { SeriesDate } from './duty-series-dates';
import type { Duty, Term } from './term';

/** What is wrong with a series, where, and what to do about it. */
export interface SeriesFault {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** The single duties of a series, in the order of their dates; what is skipped has none. */
export function dutiesOfSeries(
  { kinds, title, owedBy, count }: DutySeriesDraft,
  dates: readonly SeriesDate[],
  { termId, seriesId, countsAs }: { termId: string; seriesId: string; countsAs: ScoredWork | null },
): Duty[] {
  const [kind = ''] = kinds;
  const taken = dates.filter(({ skipped }) => skipped === null);
  return taken
    .flatMap((date) => Array.from({ length: count }, (_, index) => ({ date, nth: index + 1 })))
    .map(({ date, nth }, index): Duty => {
      const { opensAtMs, dueAtMs } = date;
      return {
        dutyId: seriesDutyId(termId, seriesId, index + 1),
        kind,
        title: titleOf(title, dates.length > 1 ? date.label : '', count > 1 ? nth : 0),
        opensAtMs,
        dueAtMs,
        ...(kinds.length > 1 ? { oneOf: [...kinds] } : {}),
        countsAs,
        ...(owedBy.kind === 'everyone' ? {} : { owedBy }),
        seriesId,
      };
    });
}

/** 读书笔记（第 3 周，第 2 篇） */
function titleOf(title: string, label: string, nth: number): string {
  const which = [label, nth === 0 ? '' : `第 ${nth} 篇`].filter((part) => part !== '');
  return which.length === 0 ? title : `${title}（${which.join('，')}）`;
}

type Ground = {
  readonly term: Pick<Term, 'from' | 'to' | 'duties'>;
  /** Kinds that new duties may ask for. */
  readonly offered: ReadonlySet<string>;
};

/** All faults of a series at once, in the order of its form; none: these duties may be added to the term. */
export function seriesFaults(
  draft: DutySeriesDraft,
  dates: readonly SeriesDate[],
  duties: readonly Duty[],
  { term, offered }: Ground,
): SeriesFault[] {
  const { kinds, title, owedBy, from, until } = draft;
  const faults: SeriesFault[] = [];
  const add = (code: string, path: string, message: string) => faults.push({ code, path, message });
  if (kinds.length === 0) add('noKind', 'kinds', '还没选作品，请至少选一类。');
  if (kinds.some((kind) => !offered.has(kind)))
    add('unknownKind', 'kinds', '选的作品里有一类已经停用，请重选。');
  if (new Set(kinds).size !== kinds.length) add('kindTwice', 'kinds', '同一类作品选了两次，请去掉一个。');
  faults.push(...titleFaults(title, duties, term.duties));
  if (owedBy.kind === 'yearsOfService' && owedBy.belowYears !== null && owedBy.belowYears <= owedBy.fromYears)
    add('nobody', 'owedBy', '教龄的上限要比下限大，请改。');
  if (from > until) add('endBeforeStart', 'until', '最后一天要在第一天之后，请改日期。');
  else if (from < term.from || until > term.to)
    add('outsideTerm', 'from', `日期要在本学期（${term.from} 至 ${term.to}）里，请改。`);
  else if (duties.length === 0 && kinds.length > 0)
    add('noDates', 'from', `${whyNone(dates)}请换日期，或换一个多久一次。`);
  const total = term.duties.length + duties.length;
  if (total > MOST_DUTIES)
    add('tooMany', 'per', `一学期最多 ${MOST_DUTIES} 项任务，加上这些有 ${total} 项，请少布置一些。`);
  return faults;
}

function titleFaults(title: string, duties: readonly Duty[], standing: readonly Duty[]): SeriesFault[] {
  const fault = (code: string, message: string) => [{ code, path: 'title', message }];
  if (title === '') return fault('missing', '还没写标题。');
  if (holdsUnseenCharacters(title)) return fault('unseen', '标题里有看不见的字符或换行，请删去后重新输入。');
  const known = new Set(standing.map((duty) => duty.title));
  const taken = duties.find((duty) => known.has(duty.title));
  return taken === undefined
    ? []
    : fault('titleTaken', `本学期已有「${taken.title}」，请换一个标题，免得老师分不清。`);
}

function whyNone(dates: readonly SeriesDate[]): string {
  if (dates.length === 0) return '这段时间不够一次，';
  return dates.some(({ skipped }) => skipped === 'past')
    ? '截止时间都已经过去，'
    : '这段时间都放假，没有可以截止的日子，';
}
