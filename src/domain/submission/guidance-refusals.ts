import { refusalsOf } from '../refusal';

export const guidanceRefusals = {
  wrongExpert: '这位老师不能指导这一篇：请选本校已绑定身份的其他老师或专家。',
  alreadyGuided: '这一篇已经请了专家指导。要换人，请先收回原来的邀请。',
  notOpen: '作品现在不在审阅中，不能请专家指导。请返回刷新看看。',
  notGuided: '这一篇现在没有请您指导。请返回刷新看看。',
  pieceMoved: '作品刚刚有了变化，您写的都还在。请看一看最新的，再交上去。',
  wordsMissing: '请写一句总的意见，让作者知道从哪里改起。',
  alreadyEnded: '这次指导已经结束，请返回刷新看看。',
} as const satisfies Record<string, string>;

export const guidanceRefused = refusalsOf(guidanceRefusals);
