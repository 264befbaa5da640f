import type { TalkEntry, TalkView } from '@/contract/conversation';

type Act = Extract<TalkEntry, { kind: 'round' }>['act'];
type Role = NonNullable<Extract<TalkEntry, { kind: 'comment' }>['role']>;

export const actNames: Readonly<Record<Act, string>> = {
  submitted: '提交',
  withdrawn: '收回',
  returned: '退回修改',
  passedOn: '初审通过',
  approved: '通过',
  rejected: '不通过',
  reopened: '重新打开',
  guided: '指导意见',
  commended: '推荐',
};

export const roleNames: Readonly<Record<Role, string>> = {
  author: '作者',
  expert: '专家',
  reviewer: '审阅',
  office: '教务处',
};

export const stateNames: Readonly<Record<TalkView['state'], string>> = {
  draft: '作者在写',
  submitted: '审阅中',
  returned: '作者在改',
  approved: '已通过',
  rejected: '没有通过',
};
