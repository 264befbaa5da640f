import { refusalsOf } from '../../refusal';

/** Every refusal about a report of absence or misconduct, and what to do next. */
export const conductRefusals = {
  noTerm: '学校还没有排定本学期，排好后再报告。',
  own: '不能报告自己。',
  notYours: '教研组长只报告本组的老师。其他老师的情况，请告诉教务处。',
  notTeaching: '这位老师不任课，不参加考核，没有可以扣减的学分。请当面沟通。',
  outsideTerm: '这一天不在本学期里，或还没有到，请核对日期。',
  notHeldYet: '这次研修还没有结束，结束后再报告。',
  notHeld: '这次研修已经取消，没有缺训。请核对选的是哪一次。',
  notExpected: '这次研修没有要求这位老师参加，不能按缺训报告。请核对选的是哪一次。',
  onLeave: '这次已准假，不能按缺训报告。有疑问请向教务处核对请假记录。',
  madeUp: '这次已经补训，不能按缺训报告。',
  wasThere: '这次有签到，或有离线签到等待核对，不能按缺训报告。请先与主持人核对名单。',
  otherReported: '这份报告已经提交，内容和这次不同。请返回列表查看。',
  notYourFile: '照片或文件不在您自己的目录里，请重新选择。',
  fileMissing: '照片或文件没有传完，请重新上传。',
  badPhoto: '照片打不开或过大，请换成 20 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  badFile: '文件打不开或过大，请换成 20 MB 以内的 docx、pptx、xlsx 或 pdf。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
  movedOn: '这份报告已有新的进展，请刷新后再看。您写的都还在。',
  notHeardYet: '请先等本人说明。本人说明之后，或满两个工作日，就可以处理。',
  badCredits: '扣减的学分不在本校细则的范围里，请按提示修改。',
  noPenaltyRule: '本校的考核细则里没有这一项扣减，请选「不予扣减」并写明原因。',
  excusedSince: '这次已有请假、补训或签到记录，不能再按缺训扣减。请选「不予扣减」并写明原因。',
  termOver: '本学期的结果已经公示期满或定稿，不能再扣减。请选「不予扣减」并写明原因。',
  appealOver: '本学期的结果已经公示期满或定稿，不能再申诉。有疑问请与学校联系。',
} as const satisfies Record<string, string>;

export const conductRefused = refusalsOf(conductRefusals);
