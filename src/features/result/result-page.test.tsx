/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { NoticeView } from '@/contract/term-end';
import { atSchoolTime } from '@/domain/term/school-day';
import { connectTo } from '@/testing/taro';
import { ResultPage } from './result-page';

const notice: NoticeView = {
  serverNowMs: atSchoolTime('2027-01-16', '09:00'),
  termName: '2026 学年第一学期',
  state: 'notice',
  over: false,
  noticeUntilMs: atSchoolTime('2027-01-22', '18:00'),
  named: {
    title: '优秀',
    people: [
      { name: '陈老师', group: '语文组' },
      { name: '吴老师', group: '数学组' },
      { name: '周老师', group: '语文组' },
    ],
  },
  own: {
    totalHundredths: 8815,
    maxHundredths: 11_000,
    hoursHundredths: 2100,
    reportedHoursHundredths: 1200,
    rank: 4,
    band: '良好',
    appraisalPointsHundredths: 800,
    items: [
      { itemId: 'attendance', title: '教师考勤', scoreHundredths: 2625, maxHundredths: 3000 },
      { itemId: 'trip', title: '外出学习', scoreHundredths: null, maxHundredths: 3000 },
    ],
    ruleBook: { name: '校本研修考核细则', version: 3 },
  },
  appeals: [],
  mayAppeal: true,
  laterFacts: [],
};

const words = () => document.body.textContent ?? '';

test('one’s own result stands in the booklet, every line open to its reason', () => {
  render(<ResultPage notice={notice} doubt={undefined} />);
  expect(screen.getByText('公示到 1月22日 18:00')).toBeTruthy();
  expect(screen.getByText('第 4 名，师德考核折 8 分')).toBeTruthy();
  expect(screen.getByText('学时 21，上报 12')).toBeTruthy();
  expect(screen.getByRole('button', { name: '教师考勤，26.25，满分 30' })).toBeTruthy();
  expect(screen.getByText('不适用，不计入')).toBeTruthy();
});

test('only the best are named, group by group', () => {
  render(<ResultPage notice={notice} doubt={undefined} />);
  expect(screen.getByText('陈老师、周老师')).toBeTruthy();
  expect(screen.getByText('3 人')).toBeTruthy();
});

test('a school that does not rank shows no rank, no band and no points', () => {
  const own = notice.own && { ...notice.own, rank: null, band: null, appraisalPointsHundredths: null };
  render(<ResultPage notice={{ ...notice, own, named: { title: '', people: [] } }} doubt={undefined} />);
  expect(words()).not.toMatch(/名|良好|师德/);
});

test('a frozen result carries the seal and cannot be disputed any more', () => {
  render(<ResultPage notice={{ ...notice, state: 'frozen', mayAppeal: false }} doubt="attendance" />);
  expect(screen.getByRole('img', { name: '已装订' })).toBeTruthy();
  expect(screen.getByText('对这一项有疑问，请找教务处')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '提出申诉' })).toBeNull();
});

test('before the notice a doubt is told whom to ask', () => {
  render(
    <ResultPage notice={{ ...notice, state: 'open', own: null, mayAppeal: false }} doubt="attendance" />,
  );
  expect(words()).toContain('请教务处核对这一项的记录');
  expect(screen.getByText('还没有公示')).toBeTruthy();
});

test('an appeal names its item and its line, and what is missing until then', async () => {
  const asked: unknown[] = [];
  const posting = {
    factId: 'checkIn:s03.m01:0',
    title: '第 3 次研修',
    atMs: atSchoolTime('2026-10-09', '15:41'),
    amountHundredths: 300,
    unit: 'hour',
    text: '迟到',
    evidence: '扫码，15:41',
    approver: '',
  };
  connectTo((_name, { action, input }) => {
    asked.push({ action, input });
    return action === 'why'
      ? { ok: true, data: { postings: [posting] } }
      : { ok: false, error: { code: 'noticeOver', message: '公示已到期，请找教务处。' } };
  });
  render(<ResultPage notice={notice} doubt={undefined} />);
  fireEvent.click(screen.getByRole('button', { name: '对结果有疑问，提出申诉' }));
  expect(screen.getByRole('button', { name: '提出申诉，还没选是哪一项' })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '教师考勤' })));
  fireEvent.click(screen.getByRole('radio', { name: '第 3 次研修，+3.00，10月9日，扫码，15:41' }));
  fireEvent.change(screen.getByLabelText('哪里不对'), { target: { value: '那天我准时到了。' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '提出申诉' })));
  expect(screen.getByText('公示已到期，请找教务处。')).toBeTruthy();
  expect(asked).toEqual([
    { action: 'why', input: { itemId: 'attendance' } },
    {
      action: 'appeal',
      input: { itemId: 'attendance', factId: 'checkIn:s03.m01:0', words: '那天我准时到了。' },
    },
  ]);
});

test('what was recorded after the cut-off is listed under the bound result, and does not count', () => {
  const later = { factId: 'reversal:x:0', name: '林老师', title: '撤销：第 1 次研修签到' };
  const laterFacts = [{ ...later, recordedAtMs: atSchoolTime('2027-03-02', '08:30') }];
  render(
    <ResultPage
      notice={{ ...notice, state: 'frozen', mayAppeal: false, laterFacts }}
      termId="2026-1"
      doubt={undefined}
    />,
  );
  expect(screen.getByText('1 条，不计入')).toBeTruthy();
  expect(screen.getByText('撤销：第 1 次研修签到')).toBeTruthy();
});

test('a term that was left without an end says so', () => {
  const left = {
    ...notice,
    state: 'open',
    over: true,
    own: null,
    mayAppeal: false,
    noticeUntilMs: null,
  } as const;
  render(<ResultPage notice={left} termId="2026-1" doubt={undefined} />);
  expect(screen.getByText('学期已结束，学校还没有定稿')).toBeTruthy();
});
