/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { CascadeSession, DigestDesk, Homecoming, JudgingView } from '@/contract/homecoming';
import { atSchoolTime } from '@/domain/term/school-day';
import { type DigestDraft, digestMissing } from './digest-draft';
import { DigestForm } from './digest-form';
import { HomecomingPage } from './homecoming-page';
import { JudgePage } from './judge-page';
import { nextStep } from './words';

const judging: JudgingView = {
  ...{ memberId: 'm01', name: '林晓云', isMine: false, mayJudge: true },
  ...{ judge: '教研组长', n: 0, judged: null },
};

const session: CascadeSession = {
  sessionId: '2026-1-s09',
  form: 'cascadeTraining',
  title: '二次培训：课堂观摩',
  state: 'closed',
  startsAtMs: atSchoolTime('2026-12-15', '15:30'),
  endsAtMs: atSchoolTime('2026-12-15', '17:00'),
  place: '录播教室',
  late: null,
  present: 36,
};

function view(changes: Partial<Homecoming> = {}): Homecoming {
  return {
    tripId: 't1',
    topic: '省小学语文课堂观摩',
    from: '2026-12-08',
    returnedOn: '2026-12-09',
    back: true,
    isTraveller: true,
    isOffice: false,
    deadline: { date: '2026-12-14', provisional: false, passed: false },
    thirdWorkingDay: '2026-12-14',
    extension: null,
    digest: { standing: 3, least: 2, resourceId: null },
    session: null,
    judgings: [judging],
    verdictTime: 'beforeResults',
    ...changes,
  };
}

const page = (changes?: Partial<Homecoming>) => render(<HomecomingPage view={view(changes)} />);
const reads = (text: string | RegExp) => expect(screen.getByText(text)).toBeTruthy();

test('back: what is due, until when', () => {
  page();
  reads('最晚 12月14日 周一');
  reads('一共发了 3 条，至少选 2 条');
  reads('最晚 12月14日 周一，点两下安排好');
  reads('待整理');
  reads('待安排');
});

test('not back, too late, provisional, extended, cancelled: each is said', () => {
  const { unmount } = page({ back: false });
  reads('还没有返校');
  unmount();
  const passed = page({ deadline: { date: '2026-12-14', provisional: false, passed: true } });
  reads('12月14日 周一已经截止');
  passed.unmount();
  const provisional = page({ deadline: { date: '2027-01-05', provisional: true, passed: false } });
  reads('截止日期是暂定的');
  provisional.unmount();
  const extended = page({
    deadline: { date: '2026-12-16', provisional: false, passed: false },
    extension: { to: '2026-12-16', reason: '礼堂在修', by: '许岚' },
  });
  reads('教务处从 12月14日 周一 延期到 12月16日 周三：礼堂在修');
  extended.unmount();
  page({ session: { ...session, state: 'cancelled' } });
  reads('原来的安排取消了，请重新安排');
});

test.each([
  ['notBack', view({ back: false })],
  ['book', view()],
  ['hold', view({ session: { ...session, state: 'planned', present: null } })],
  ['judge', view({ session })],
  ['done', view({ session, judgings: [] })],
])('what comes next: %s', (step, of) => {
  expect(nextStep(of)).toBe(step);
});

test('a credit with its word; a late one gives nothing and says why', () => {
  const judged = { creditsHundredths: 240, word: '例子具体', by: '吴敏', atMs: 1, late: null };
  const { unmount } = page({ session, judgings: [{ ...judging, isMine: true, mayJudge: false, judged }] });
  reads('2.4 学分');
  reads('吴敏评定：例子具体');
  unmount();
  const late = '12月14日截止，12月15日举行，逾期不计学分';
  page({
    session: { ...session, late },
    judgings: [{ ...judging, isMine: true, judged: { ...judged, late } }],
  });
  reads('不计');
  reads(`${late}。吴敏：例子具体`);
});

test('whoever judges reads before deciding that it came too late', () => {
  const late = '12月14日截止，12月15日举行，逾期不计学分';
  render(<JudgePage view={view({ session: { ...session, late } })} onJudged={() => undefined} />);
  reads(late);
  reads('签到 36 人，期限 12月14日 周一');
  expect(screen.getByRole('button', { name: '评定，不计学分，还没写评语' })).toBeTruthy();
});

test('what is judged opens nothing more for whoever judged it', () => {
  const judged = { creditsHundredths: 240, word: '例子具体', by: '吴敏', atMs: 1, late: null };
  render(
    <JudgePage view={view({ session, judgings: [{ ...judging, judged }] })} onJudged={() => undefined} />,
  );
  reads('已经评定');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByText(/由教研组长评定/)).toBeNull();
});

test('credits go by tenths between 1 and 3', () => {
  render(<JudgePage view={view({ session })} onJudged={() => undefined} />);
  fireEvent.click(screen.getByRole('radio', { name: '3' }));
  fireEvent.click(screen.getByRole('button', { name: '多 0.1' }));
  reads('3.00');
  fireEvent.click(screen.getByRole('button', { name: '少 0.1' }));
  reads('2.90');
});

const desk: DigestDesk = {
  tripId: 't1',
  topic: '课堂观摩',
  least: 2,
  posts: ['画路线', '搭支架', '评课'].map((text, index) => {
    const attached = { photos: 0, photoUrl: null, files: 0 };
    return { postId: `p${index}`, name: '林晓云', text, atMs: index, ...attached, heading: text };
  }),
  digest: null,
};

function Digest() {
  const [draft, setDraft] = useState<DigestDraft>({ title: '课堂观摩', summary: '', parts: [] });
  return (
    <>
      <DigestForm desk={desk} draft={draft} onChange={setDraft} />
      <p>{`缺：${digestMissing(draft, desk)}`}</p>
      <p>{`序：${draft.parts.map(({ postId }) => postId).join()}`}</p>
    </>
  );
}

test('posts are ticked, counted, put in order and unticked', () => {
  render(<Digest />);
  reads('共 3 条，至少选 2 条');
  reads('缺：还差 2 条');
  const tick = () => fireEvent.click(screen.getAllByRole('checkbox', { name: '选' })[0] as HTMLElement);
  tick();
  tick();
  reads('缺：');
  fireEvent.click(screen.getByRole('button', { name: '上移' }));
  reads('序：p1,p0');
  fireEvent.click(screen.getByRole('checkbox', { name: '第 1 节' }));
  reads('序：p0');
  reads('缺：还差 1 条');
});
