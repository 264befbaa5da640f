import type { DutyPlanView, OfferedKind } from '@/contract/duty-series';
import type { Cohort } from '@/domain/people/cohort';
import type { DutySeriesDraft } from '@/domain/term/duty-series';
import type { DutyStart } from '@/domain/term/duty-starts';

/** What the form of a series holds while it is filled in; the count as it was typed. */
export interface SeriesForm extends Omit<DutySeriesDraft, 'count'> {
  readonly count: string;
  /** The title was typed, and no longer follows the kind. */
  readonly titled: boolean;
}

/** From today until the term's end, each period's last school day at six. */
export function emptySeries({ from, to }: Pick<DutyPlanView, 'from' | 'to'>, today: string): SeriesForm {
  const [, first = from] = [from, today, to].sort();
  return {
    kinds: [],
    title: '',
    titled: false,
    owedBy: { kind: 'everyone' },
    per: 'month',
    count: '1',
    from: first,
    until: to,
    weekday: null,
    time: '18:00',
    opensDaysBefore: null,
  };
}

/** The form with a kind taken or left; the first kind brings its name, and how often it usually falls due. */
export function withKind(form: SeriesForm, kind: string, offered: readonly OfferedKind[]): SeriesForm {
  const kinds = form.kinds.includes(kind) ? form.kinds.filter((one) => one !== kind) : [...form.kinds, kind];
  const names = kinds.map((one) => offered.find((each) => each.kind === one)?.name ?? '');
  const title = form.titled ? form.title : names.join('、').slice(0, 40);
  const usual = offered.find((each) => each.kind === kinds[0])?.per;
  const per = form.kinds.length === 0 && usual ? usual : form.per;
  return { ...form, kinds, title, per };
}

/** The form as a rule of a book of duties has it; dates and times stay as they are. */
export function withStart(form: SeriesForm, start: DutyStart): SeriesForm {
  const { kinds, title, owedBy, per, count } = start;
  return { ...form, kinds, title, titled: true, owedBy, per, count: String(count ?? 1) };
}

/** What is still missing, in words for beside the button; null when it can be asked about. */
export function missingIn({ kinds, title, count, from, until }: SeriesForm): string | null {
  if (kinds.length === 0) return '还没选作品';
  if (title.trim() === '') return '还没写标题';
  if (countIn(count) === null) return '每次几篇，请写 1 到 20';
  return until < from ? '最后一天要在第一天之后' : null;
}

export function draftIn({ titled, count, title, ...form }: SeriesForm): DutySeriesDraft {
  return { ...form, title: title.trim(), count: countIn(count) ?? 1 };
}

function countIn(count: string): number | null {
  const number = /^\d{1,2}$/.test(count.trim()) ? Number(count) : 0;
  return number >= 1 && number <= 20 ? number : null;
}

export function sameCohort(one: Cohort, other: Cohort): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
