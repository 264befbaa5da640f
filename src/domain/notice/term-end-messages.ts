import type { Appeal } from '../ledger/term-end/appeal';
import type { ChangedResult } from '../ledger/term-end/result-changes';
import type { TermEnd } from '../ledger/term-end/term-end';
import { ledgerNumber } from '../scoring/wording';
import { clockTime, monthDay } from '../term/school-day';
import type { Term } from '../term/term';
import type { Message } from './message';

/** The term is named: a message is still read when the school has moved on. */
function resultPage(termId: string): string {
  return `/pages/result/index?termId=${termId}`;
}

type To = Pick<Message, 'schoolId' | 'memberId'> & Pick<Term, 'termId'>;

function message(
  { termId, ...to }: To,
  createdAtMs: number,
  rest: Pick<Message, 'messageId' | 'kind' | 'title' | 'body'>,
): Message {
  return { ...to, ...rest, link: resultPage(termId), createdAtMs, readAtMs: null };
}

/**
 * What everybody who is judged is told of the present state: a notice that began, one that was taken back, a term that is
 * frozen. Null where there is nothing to tell. Its id is made of the state, so that telling again tells once.
 */
export function stateMessage(termEnd: TermEnd, term: Pick<Term, 'name'>, memberId: string): Message | null {
  const { schoolId, termId, last } = termEnd;
  if (last === null) return null;
  const about = (kind: 'noticeOpened' | 'noticeWithdrawn' | 'resultFrozen', title: string, body: string) =>
    message({ schoolId, memberId, termId }, last.atMs, {
      messageId: `${kind}.${termId}.${last.n}`,
      kind,
      title,
      body,
    });
  switch (termEnd.state) {
    case 'open':
      return about(
        'noticeWithdrawn',
        `公示已撤回：${term.name}`,
        `原因：${last.reason}。重新公示时会再通知您。`,
      );
    case 'notice':
      return about(
        'noticeOpened',
        `考核结果公示：${term.name}`,
        `公示到 ${monthDay(termEnd.notice.untilMs)} ${clockTime(termEnd.notice.untilMs)}。请核对您的结果，有不同意见可以提出申诉。`,
      );
    case 'freezing':
      return null;
    case 'frozen':
      return about(
        'resultFrozen',
        `考核结果已定稿：${term.name}`,
        '结果和每一条依据都已存定，可以随时查看。',
      );
  }
}

/** To one person whose result moved while the notice runs. `computation` is the number of the one that moved it. */
export function changeMessage(
  { schoolId, termId }: Pick<TermEnd, 'schoolId' | 'termId'>,
  computation: number,
  change: ChangedResult & { readonly beforeTitle: string | null; readonly afterTitle: string | null },
  atMs: number,
): Message {
  const { memberId, beforeTitle, afterTitle } = change;
  const total = movedFigure('总分', change.beforeHundredths, change.afterHundredths);
  const hours = movedFigure('学时', change.beforeHoursHundredths, change.afterHoursHundredths);
  const band =
    beforeTitle === afterTitle ? [] : [`等次由${beforeTitle ?? '无等次'}变为${afterTitle ?? '无等次'}`];
  return message({ schoolId, memberId, termId }, atMs, {
    messageId: `resultChanged.${termId}.${computation}`,
    kind: 'resultChanged',
    title: '您的考核结果有变动',
    body: `公示期间重新计算，${[...total, ...hours, ...band].join('，')}。`,
  });
}

function movedFigure(name: string, before: number, after: number): string[] {
  return before === after ? [] : [`${name}由 ${ledgerNumber(before)} 变为 ${ledgerNumber(after)}`];
}

const verdicts = { open: '', rejected: '未予支持', upheld: '成立' } as const;

/** To the author of an appeal, with the office's answer. */
export function appealMessage(appeal: Appeal): Message {
  const { schoolId, termId, memberId, appealId, state, answer, itemTitle, factTitle, decidedAtMs } = appeal;
  return message({ schoolId, memberId, termId }, decidedAtMs ?? appeal.madeAtMs, {
    messageId: `appealAnswered.${appealId}`,
    kind: 'appealAnswered',
    title: `申诉${verdicts[state]}：${factTitle === '' ? itemTitle : factTitle}`,
    body: answer,
  });
}
