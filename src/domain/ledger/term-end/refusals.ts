import { refusalsOf } from '../../refusal';

/** Every refusal at the end of a term, and what to do next. */
export const termEndRefusals = {
  termClosed: '本学期已经定稿，结果不再变动。之后的记录会单独列出。',
  recomputeFirst: '上次计算之后又有新的记录或调整，请先重新计算，核对变动后再进行下一步。',
  alreadyOpen: '公示已经开始，请刷新后查看。',
  noNotice: '现在没有公示，请刷新后查看。',
  noticeRunning: '公示结束一分半钟以后才能定稿，先等最后一刻提出的申诉到齐。',
  noticeOver: '公示期已经结束，不能再提出申诉。如有疑问，请与学校联系。',
  appealsOpen: '还有申诉没有答复，请先逐条答复。',
  notYours: '这条记录不在您这一项的得分明细里，请从自己的明细中选择。',
  alreadyDecided: '这条申诉已经答复，请刷新后查看。',
  ownAppeal: '您自己的申诉请由教务处的其他老师来答复。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
} as const satisfies Record<string, string>;

export const refused = refusalsOf(termEndRefusals);
