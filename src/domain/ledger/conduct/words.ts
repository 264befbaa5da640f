import { monthDay } from '../../term/school-day';
import { hearingEndsAtMs, isHeard } from './hearing';
import type { ConductKind, ConductReport, ConductState } from './report';
import type { ConductEyes } from './right';

export const kindNames: Readonly<Record<ConductKind, string>> = { absence: '缺训', misconduct: '违纪' };

/** 缺训：第 8 次研修「…」. It stands in the ledger, so it is as long as a title there may be. */
export function conductTitle({ kind, training }: Pick<ConductReport, 'kind' | 'training'>): string {
  const title = `${kindNames[kind]}：${training.title}`;
  return [...title].length > 60 ? `${[...title].slice(0, 59).join('')}…` : title;
}

/** How it stands, in a word. */
export function stateText(state: ConductState, isHeard: boolean): string {
  switch (state) {
    case 'reported':
      return isHeard ? '待处理' : '等本人说明';
    case 'answered':
      return '待处理';
    case 'dismissed':
      return '不予扣减';
    case 'penalised':
      return '已扣减';
    case 'appealed':
      return '申诉中';
    case 'upheld':
      return '申诉成立';
    case 'rejected':
      return '维持扣减';
  }
}

export const actTitles: Readonly<Record<ConductState, string>> = {
  reported: '报告',
  answered: '本人的说明',
  dismissed: '决定：不予扣减',
  penalised: '决定：扣减',
  appealed: '本人的申诉',
  upheld: '申诉成立，扣减已撤销',
  rejected: '申诉不成立，维持扣减',
};

/** What is to be said about pictures and files; empty: nothing. */
export function evidenceNote({ photos, tidiedAtMs }: ConductReport, eyes: ConductEyes): string {
  if (tidiedAtMs !== null) return '学期已结束，照片和文件已删除。';
  const hidden = photos.filter(({ check }) => check === 'risky').length;
  if (hidden > 0) return `有 ${hidden} 张照片没有通过平台的检查，不显示。`;
  if (!photos.some(({ check }) => check === 'pending')) return '';
  return eyes === 'reporter'
    ? '照片正在由平台检查，通过后别人才看得到。'
    : '有照片正在由平台检查，通过后显示。';
}

type Act = 'answer' | 'decide' | 'appeal' | 'decideAppeal' | null;

/** What a report waits for, in a sentence; empty where it waits for nothing. */
export function waitText(
  report: ConductReport,
  eyes: ConductEyes,
  act: Act,
  { now, isBound }: { readonly now: number; readonly isBound: boolean },
): string {
  const until = monthDay(hearingEndsAtMs(report));
  switch (report.state) {
    case 'reported':
      if (eyes === 'about') return `学校等您先说明，最晚等到${until}。处理的人会看到您写的每一句。`;
      if (!isBound) return `本人还没有绑定微信，收不到消息，请当面告诉本人。过了${until}可以处理。`;
      return isHeard(report, now)
        ? '本人两个工作日里没有写说明。'
        : `等本人说明。本人说明之后，或过了${until}，就可以处理。`;
    case 'answered':
      return act === 'decide' ? '' : '本人已经说明，等学校处理。';
    case 'penalised':
      return act === 'appeal' ? '不同意可以申诉，由另一位老师或校长来定。' : '';
    case 'appealed':
      return act === 'decideAppeal' ? '' : '等另一位老师或校长对申诉作出决定。';
    case 'dismissed':
    case 'upheld':
    case 'rejected':
      return '';
  }
}
