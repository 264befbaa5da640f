import { refusalsOf } from '../refusal';

/** Every refusal about a trip until the return, and what to do next. */
export const tripRefusals = {
  noTerm: '学校还没有排定本学期的研修计划，排好后就可以申请外出学习。',
  mustTravel: '申请的老师里没有您自己。请把自己也选上；替别人申请，请组长提出或请教务处录入。',
  noSuchPerson: '选中的老师里有已经离校的，请重新选一下外出的老师。',
  noSuchGroup: '选中的组里有已经撤销的，请重新选一下谁可以看。',
  daysReversed: '返校日期在出发日期之前，请改一下日期。',
  daysOutside: '日期不在本学期和随后的假期里，请改一下日期。',
  tooLong: '一次外出最多 60 天，更长的请分成几次。',
  otherAsked: '这份申请已经提交，内容和这次不同。请在「外出学习」里打开它修改。',
  changedMeanwhile: '这次外出刚刚改过，请看过最新的内容再处理。',
  alreadyDecided: '这份申请已经处理过，或已被取消。请返回列表查看最新情况。',
  own: '这次外出与您自己有关，请另一位教务处老师或校长审批。',
  notYours: '这一步由申请人或教务处来做，请与他们联系。',
  reasonMissing: '请写一句原因，让外出的老师知道怎么办。',
  begun: '已经到了出发的日子，行程不能再改。有变化请联系教务处。',
  settled: '这次外出已经有整理好的材料或安排好的二次培训，不能再改或取消。',
  alreadyCancelled: '这次外出已经取消，不能再改。需要时请重新申请。',
  notApproved: '这次外出还没有批准，不用记返校日期。',
  notBegun: '返校日期在出发日期之前，请改一下。',
  inFuture: '返校日期还没到，回来后再记。',
  pastDeadline: '二次培训的期限已过，返校日期请教务处更改。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
} as const satisfies Record<string, string>;

export const tripRefused = refusalsOf(tripRefusals);
