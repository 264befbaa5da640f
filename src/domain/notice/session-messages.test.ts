import { aMember } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { sessionChange, toBeTold } from '../attendance/session-change';
import { atSchoolTime } from '../term/school-day';
import { sessionMessages } from './session-messages';

const act = {
  reason: '阶梯教室检修',
  byMemberId: 'm40',
  atMs: atSchoolTime('2026-12-16', '09:00'),
  memberIds: ['m01', 'm02'],
};

test.each([
  ['moved', '改期：班主任带班与心理辅导', '改到 12月18日 周五 15:30，阶梯教室。原因：阶梯教室检修。'],
  ['cancelled', '取消：班主任带班与心理辅导', '原定 12月18日 周五 15:30，这次不举行了。原因：阶梯教室检修。'],
  ['restored', '照常举行：班主任带班与心理辅导', '仍在 12月18日 周五 15:30，阶梯教室。原因：阶梯教室检修。'],
] as const)('a session that is %s is told to each', (kind, title, body) => {
  const messages = sessionMessages(sessionChange(kind, aSession({ changes: 2 }), act));
  expect(messages.map((message) => [message.memberId, message.title, message.body])).toEqual([
    ['m01', title, body],
    ['m02', title, body],
  ]);
  expect(messages[0]?.messageId).toMatch(/^session(Moved|Cancelled|Restored)\.2026-1-s08\.2$/);
});

test('whoever was or is expected, hosts or asked for leave is told, and not who did it', () => {
  const members = [
    aMember({ memberId: 'm01', campus: '东校区' }),
    aMember({ memberId: 'm02', campus: '西校区' }),
    aMember({ memberId: 'm03', roles: ['principal'] }),
    aMember({ memberId: 'm04', roles: ['principal'] }),
    aMember({ memberId: 'm05', campus: '东校区', roles: ['teacher', 'groupLeader'] }),
  ];
  const before = aSession({ campus: '东校区', hostMemberId: 'm03' });
  expect(toBeTold([before], members, ['m02', 'm77'], 'm05')).toEqual(['m01', 'm02', 'm03']);
});
