import { refusalsOf } from '../refusal';

/** Every refusal about making a session up (补训), and what to do next. */
export const makeUpRefusals = {
  notClosed: '这一场还没有结束，结束后缺席的老师才可以补训。',
  notMissed: '这一场您没有缺席，不用补训。',
  notRequired: '这一场不是必修，不用补训。',
  notOffered: '这一场还没有安排补训，安排好后会写在这里。',
  offerOver: '这一场的补训已经截止，请与教务处联系。',
  noteTooShort: '学习小结请写 50 字以上，说说看了什么、有什么收获。',
  noteTooLong: '学习小结请在 1,000 字以内。',
  noteWaits: '您的学习小结已经交上去，正等组长确认。要改，请等组长退回。',
  alreadyConfirmed: '这一场的补训已经确认，不用再交。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
  own: '这是您自己的补训，由教务处确认。',
  notYours: '这份补训不由您确认，请返回列表。',
  alreadyDecided: '这份补训已经处理过，或老师又交了新稿。请返回列表查看最新情况。',
  remarkMissing: '退回时请写一句话，让老师知道怎样补。',
  nothingMissed: '这位老师这一场已有签到记录，不用确认补训。请写一句话退回。',
  notARequiredSession: '选修的场次不计缺席，不用安排补训。',
} as const satisfies Record<string, string>;

export const makeUpRefused = refusalsOf(makeUpRefusals);
