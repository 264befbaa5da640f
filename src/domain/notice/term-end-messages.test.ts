import {
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
  anAppeal,
  computedAtMs,
  cutoffAtMs,
} from '@/testing/term-end-builder';
import { appealMessage, changeMessage, stateMessage } from './term-end-messages';

const term = { name: '2026 学年第一学期' };
const toLin = { schoolId: 'xh', memberId: 'm01', link: '/pages/result/index?termId=2026-1', readAtMs: null };

test.each([
  [
    'of a notice: until when, and that one may object',
    aNoticedTerm(),
    {
      ...toLin,
      messageId: 'noticeOpened.2026-1.1',
      kind: 'noticeOpened',
      title: '考核结果公示：2026 学年第一学期',
      body: '公示到 1月20日 23:59。请核对您的结果，有不同意见可以提出申诉。',
      createdAtMs: aNoticedTerm().notice.fromMs,
    },
  ],
  [
    'of a notice that was taken back: why',
    aComputedTerm({
      last: { n: 2, act: 'withdrawNotice', byMemberId: 'm40', atMs: 9, reason: '比例有误' },
    }),
    {
      ...toLin,
      messageId: 'noticeWithdrawn.2026-1.2',
      kind: 'noticeWithdrawn',
      title: '公示已撤回：2026 学年第一学期',
      body: '原因：比例有误。重新公示时会再通知您。',
      createdAtMs: 9,
    },
  ],
  [
    'of a frozen term',
    aFrozenTerm(),
    {
      ...toLin,
      messageId: 'resultFrozen.2026-1.3',
      kind: 'resultFrozen',
      title: '考核结果已定稿：2026 学年第一学期',
      body: '结果和每一条依据都已存定，可以随时查看。',
      createdAtMs: cutoffAtMs + 120_000,
    },
  ],
  ['nothing while it is being frozen', aFreezingTerm(), null],
  ['nothing before anything was put up', aComputedTerm(), null],
] as const)('everybody is told %s', (_name, termEnd, message) => {
  expect(stateMessage(termEnd, term, 'm01')).toEqual(message);
});

test.each([
  ['total and band', 4400, 1800, '良好', '公示期间重新计算，总分由 42.00 变为 44.00，等次由优秀变为良好。'],
  ['the total', 4400, 1800, '优秀', '公示期间重新计算，总分由 42.00 变为 44.00。'],
  ['the band', 4200, 1800, null, '公示期间重新计算，等次由优秀变为无等次。'],
  ['the hours', 4200, 2000, '优秀', '公示期间重新计算，学时由 18.00 变为 20.00。'],
])(
  'whose result moved is told what moved: %s',
  (_name, afterHundredths, afterHoursHundredths, afterTitle, body) => {
    const change = {
      memberId: 'm01',
      beforeHundredths: 4200,
      afterHundredths,
      beforeHoursHundredths: 1800,
      afterHoursHundredths,
      beforeBand: 'excellent',
      afterBand: null,
      beforeTitle: '优秀',
      afterTitle,
    };
    expect(changeMessage(aNoticedTerm(), 3, change, computedAtMs)).toEqual({
      ...toLin,
      messageId: 'resultChanged.2026-1.3',
      kind: 'resultChanged',
      title: '您的考核结果有变动',
      body,
      createdAtMs: computedAtMs,
    });
  },
);

test('the author of an appeal is told the answer, by what was disputed', () => {
  const rejected = anAppeal({ state: 'rejected', answer: '以现场记录为准', decidedAtMs: 7 });
  expect(appealMessage(rejected)).toEqual({
    ...toLin,
    messageId: `appealAnswered.${rejected.appealId}`,
    kind: 'appealAnswered',
    title: '申诉未予支持：第 8 次研修',
    body: '以现场记录为准',
    createdAtMs: 7,
  });
  expect(appealMessage({ ...rejected, state: 'upheld', factTitle: '' }).title).toBe('申诉成立：教师考勤');
});
