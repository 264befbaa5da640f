import type { TermEndView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';

export type StepId = 'recompute' | 'changes' | 'notice' | 'appeals' | 'freeze';

export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly note: string;
  readonly state: 'done' | 'now' | 'later';
}

/**
 * The way through the term's end: what is done, the one thing to do now, what comes later. `seenAtMs` is the computation
 * whose changes were looked at; a notice is put up only after that look.
 */
export function stepsOf(view: TermEndView, seenAtMs: number | null): Step[] {
  const done = doneSteps(view, seenAtMs);
  const now = order.find((id) => !done[id]);
  return order.map((id) => ({
    id,
    title: titles[id],
    note: notes[id](view),
    state: id === now ? 'now' : done[id] ? 'done' : 'later',
  }));
}

/** The step to do now; null when the term is frozen. */
export function currentStep(view: TermEndView, seenAtMs: number | null): StepId | null {
  return stepsOf(view, seenAtMs).find(({ state }) => state === 'now')?.id ?? null;
}

export function openAppeals({ appeals }: TermEndView): TermEndView['appeals'] {
  return appeals.filter(({ state }) => state === 'open');
}

/** Whether every appeal has arrived, the one of the last second too, by the cloud's clock. */
function appealsAreIn({ mayFreezeFromMs, serverNowMs }: TermEndView): boolean {
  return mayFreezeFromMs !== null && serverNowMs >= mayFreezeFromMs;
}

const order: readonly StepId[] = ['recompute', 'changes', 'notice', 'appeals', 'freeze'];

const titles: Readonly<Record<StepId, string>> = {
  recompute: '重新计算',
  changes: '看变化',
  notice: '公示',
  appeals: '处理申诉',
  freeze: '定稿',
};

function doneSteps(view: TermEndView, seenAtMs: number | null): Readonly<Record<StepId, boolean>> {
  const { state, computedAtMs, stale, changeCount } = view;
  const closed = state === 'freezing' || state === 'frozen';
  const fresh = computedAtMs !== null && !stale;
  return {
    recompute: closed || fresh,
    changes: closed || (fresh && (changeCount === 0 || seenAtMs === computedAtMs)),
    notice: state !== 'open',
    appeals:
      closed ||
      (state === 'notice' && appealsAreIn(view) && openAppeals(view).length + view.conductAppeals === 0),
    freeze: state === 'frozen',
  };
}

const notes: Readonly<Record<StepId, (view: TermEndView) => string>> = {
  recompute: ({ computedAtMs, stale, state }) => {
    if (computedAtMs === null) return '按现在的记录，把每个人算一遍';
    const when = `${moment(computedAtMs)} 算过`;
    return stale && state !== 'frozen' ? `${when}，之后又有变动` : when;
  },
  changes: ({ changeCount, computedAtMs }) => {
    if (computedAtMs === null) return '和上一次计算相比，谁的结果变了';
    return changeCount === 0 ? '和上一次计算相比没有变化' : `${changeCount} 人的结果和上一次不同`;
  },
  notice: ({ state, noticeUntilMs }) => {
    if (noticeUntilMs === null || state === 'open') return '每个人看到自己的结果，可以申诉';
    return state === 'notice' ? `到 ${moment(noticeUntilMs)}` : `已到期，${moment(noticeUntilMs)}`;
  },
  appeals: (view) => {
    const all = view.appeals.length + view.conductAppeals;
    const waiting = openAppeals(view).length + view.conductAppeals;
    if (view.state === 'open' && all === 0) return '公示期间提出的，逐件答复';
    if (waiting > 0) return `${all} 件，待答复 ${waiting} 件`;
    const answered = all === 0 ? '没有人申诉' : `${all} 件，都已答复`;
    return view.state === 'notice' && !appealsAreIn(view) ? `${answered}，${waitingFor(view)}` : answered;
  },
  freeze: ({ state, progress, cutoffAtMs }) => {
    if (state === 'frozen' && cutoffAtMs !== null) return `记录算到 ${moment(cutoffAtMs)}`;
    if (state === 'freezing' && progress !== null) return `已写好 ${progress.done} / ${progress.of} 份`;
    return '结果从此不再变动，不能撤回';
  },
};

/** What freezing still waits for when every appeal that was made is answered. */
function waitingFor({ serverNowMs, noticeUntilMs, mayFreezeFromMs }: TermEndView): string {
  if (noticeUntilMs === null || mayFreezeFromMs === null || serverNowMs < noticeUntilMs) return '等公示到期';
  return `再等 ${Math.ceil((mayFreezeFromMs - serverNowMs) / 1000)} 秒，让最后一刻提出的到齐`;
}

function moment(atMs: number): string {
  return `${monthDay(atMs)} ${clockTime(atMs)}`;
}
