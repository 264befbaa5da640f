import { aSession } from '@/testing/session-builder';
import { cardRows } from './session-card';

const groups = [
  { groupId: 'chinese', kind: 'research', name: '语文教研组' },
  { groupId: 'maths', kind: 'research', name: '数学教研组' },
] as const;

test('a plain session says what it is and for whom', () => {
  expect(cardRows(aSession(), groups, null)).toEqual([
    { label: '类型', value: '专题讲座' },
    { label: '对象', value: '全体教师' },
  ]);
});

test('an arranged one says everything that was arranged', () => {
  const session = aSession({
    kind: 'groupMeeting',
    platform: 'research',
    campus: '东校区',
    audience: { kind: 'groups', groupIds: ['chinese', 'maths', 'gone'] },
    mode: 'online',
    hostMemberId: 'm09',
    lateAfterMinutes: 5,
    checkOutMinutes: 10,
  });
  expect(cardRows(session, groups, '吴敏').map(({ label, value }) => `${label} ${value}`)).toEqual([
    '类型 教研活动',
    '平台 教研平台',
    '对象 语文教研组、数学教研组、已撤销的组',
    '校区 东校区',
    '方式 线上，主持人会说签到码',
    '主持 吴敏',
    '迟到 开始 5 分钟后算',
  ]);
});

test.each([
  [{ kind: 'list' }, ['m01', 'm02'], '指定的 2 人'],
  [{ kind: 'under35' }, null, '35 岁以下教师'],
  [{ kind: 'stage', stages: ['three', 'six'] }, null, '教龄三年以内、教龄三到六年'],
] as const)('for %j it says %s', (audience, audienceMemberIds, value) => {
  expect(cardRows(aSession({ audience, audienceMemberIds }), groups, null)[1]).toEqual({
    label: '对象',
    value,
  });
});
