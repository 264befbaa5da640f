import type { WhyView } from '@/contract/ledger';
import { atSchoolTime } from '@/domain/term/school-day';
import { disputeOf, subjectsOf } from './dispute';

const late: WhyView['postings'][number] = {
  factId: 'checkIn:s03.m01:0',
  title: '第 3 次研修',
  atMs: atSchoolTime('2026-10-09', '15:41'),
  amountHundredths: 300,
  unit: 'hour',
  text: '迟到，学时照记',
  evidence: '扫码，15:41',
  approver: '',
};
const absent: WhyView['postings'][number] = {
  ...late,
  factId: 'absence:s04.m01:0',
  title: '第 4 次研修',
  amountHundredths: -50,
  evidence: '没有签到，也没有请假记录',
};

test('the item as a whole can be disputed, and each record of it once', () => {
  expect(subjectsOf([late, { ...late, amountHundredths: -50 }, absent])).toEqual([
    {
      key: 'whole',
      factId: null,
      title: '整个这一项',
      note: '少了一条、算法不对，或说不清是哪一条',
    },
    {
      key: 'checkIn:s03.m01:0/第 3 次研修',
      factId: 'checkIn:s03.m01:0',
      title: '第 3 次研修',
      note: '+3.00，10月9日，扫码，15:41',
    },
    {
      key: 'absence:s04.m01:0/第 4 次研修',
      factId: 'absence:s04.m01:0',
      title: '第 4 次研修',
      note: '−0.50，10月9日，没有签到，也没有请假记录',
    },
  ]);
});

test('an appeal names the item, the line and what is not right', () => {
  const [whole, ofLate] = subjectsOf([late]);
  const words = ' 那天我在区里监考。 ';
  expect([whole, ofLate].map((subject) => subject && disputeOf('attendance', subject, words))).toEqual([
    { itemId: 'attendance', factId: null, words: '那天我在区里监考。' },
    { itemId: 'attendance', factId: 'checkIn:s03.m01:0', words: '那天我在区里监考。' },
  ]);
});
