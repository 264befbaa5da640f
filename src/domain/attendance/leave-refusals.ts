import { refusalsOf } from '../refusal';

/** Every refusal about a leave from sessions, and what to do next. */
export const leaveRefusals = {
  noTerm: '学校还没有排定本学期的研修计划，排好后就可以请假。',
  nothingChosen: '请至少选一场研修。',
  otherTerm: '选中的场次不在同一个学期，请分开申请。',
  notExpected: '选中的场次里有不要求您参加或已取消的，请去掉后再提交。',
  checkedIn: '选中的场次里有您已经签到的，不用请假，请去掉后再提交。',
  alreadyOnLeave: '选中的场次里有您已经请好假的，请去掉后再提交。',
  alreadyAsked: '选中的场次里有您正在申请的。要改，请先撤回那一份。',
  tooLate: '选中的场次已过请假期限，请去掉后再提交，或与教务处联系。',
  otherAsked: '这份请假已经提交，内容和这次不同。请返回「我的请假」查看。',
  notYourFile: '照片不在您自己的目录里，请重新选择照片上传。',
  fileMissing: '照片没有传完，请重新上传。',
  badPhoto: '照片打不开或过大，请换成 10 MB 以内的 JPG、PNG、WebP 或 HEIC 图片。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
  own: '这是您自己的请假，由教务处审批。',
  notYours: '这份请假不由您审批，请返回列表。',
  alreadyDecided: '这份请假已经处理过，或已被撤回。请返回列表查看最新情况。',
  remarkMissing: '不批准时请写一句原因，让老师知道怎么办。',
  nothingToExcuse: '申请的场次都已有签到或请假记录，或已取消，不用再批。请写一句说明，选「不批准」。',
} as const satisfies Record<string, string>;

export const leaveRefused = refusalsOf(leaveRefusals);
