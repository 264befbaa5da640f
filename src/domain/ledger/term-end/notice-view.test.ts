import { aTerm } from '@/testing/founded-school';
import {
  aComputedTerm,
  aFreezingTerm,
  aFrozenTerm,
  aNoticedTerm,
  anAppeal,
  aResult,
  noticeUntilMs,
} from '@/testing/term-end-builder';
import { builtInRuleBook } from '../../scoring/books/built-in';
import { type NoticeFindings, noticeView } from './notice-view';

const book = builtInRuleBook('plan-110')!;
const trip = {
  itemId: 'trip',
  status: 'scored',
  scoreHundredths: 1200,
  own: null,
  provisional: false,
} as const;
const findings: NoticeFindings = {
  term: aTerm(),
  termEnd: aNoticedTerm(),
  book,
  own: aResult({ items: [trip] }),
  appeals: [],
  laterFacts: [],
  nameOf: () => '林晓云',
  groupNameOf: () => '语文教研组',
};
const seen = (changes: Partial<NoticeFindings>, now = noticeUntilMs) =>
  noticeView({ ...findings, ...changes }, now);

test('everybody sees the own result and, by name, the best band alone', () => {
  expect(seen({})).toEqual({
    serverNowMs: noticeUntilMs,
    termName: '2026 学年第一学期',
    state: 'notice',
    over: false,
    noticeUntilMs,
    named: { title: '优秀', people: [{ name: '林晓云', group: '语文教研组' }] },
    own: {
      totalHundredths: 4200,
      maxHundredths: 11_000,
      hoursHundredths: 200,
      reportedHoursHundredths: 1200,
      rank: 1,
      band: '优秀',
      appraisalPointsHundredths: 1000,
      items: [
        { itemId: 'trip', title: '外出学习', scoreHundredths: 1200, maxHundredths: 3000 },
        { itemId: 'attendance', title: '教师考勤', scoreHundredths: null, maxHundredths: 3000 },
        { itemId: 'notes', title: '学习笔记', scoreHundredths: null, maxHundredths: 1000 },
        { itemId: 'participation', title: '活动参与', scoreHundredths: null, maxHundredths: 2000 },
        { itemId: 'reading', title: '读书活动', scoreHundredths: null, maxHundredths: 1000 },
        { itemId: 'bonus', title: '教学类加分', scoreHundredths: null, maxHundredths: 1000 },
      ],
      ruleBook: { name: book.title, version: 1 },
    },
    appeals: [],
    mayAppeal: true,
    laterFacts: [],
  });
});

test('nothing is seen before the notice, nor once it was taken back; own appeals stay in sight', () => {
  const takenBack = aComputedTerm({ notice: aNoticedTerm().notice });
  expect(seen({ termEnd: takenBack, appeals: [anAppeal()] })).toMatchObject({
    state: 'open',
    noticeUntilMs: null,
    named: { people: [] },
    own: null,
    appeals: [{ state: 'open' }],
    mayAppeal: false,
  });
});

test('a school without bands names nobody', () => {
  const plain = { ...book, ranking: null };
  const termEnd = aNoticedTerm({ computation: { ...aNoticedTerm().computation, best: [] } });
  expect(seen({ book: plain, termEnd }).named).toEqual({ title: '', people: [] });
});

test.each([
  ['while the notice runs', {}, noticeUntilMs, true],
  ['after its last moment', {}, noticeUntilMs + 1, false],
  ['who is not judged', { own: null }, noticeUntilMs, false],
  ['while it is being frozen', { termEnd: aFreezingTerm() }, noticeUntilMs, false],
  ['once it is frozen', { termEnd: aFrozenTerm() }, noticeUntilMs, false],
] as const)('who may appeal: %s', (_name, changes, now, mayAppeal) => {
  expect(seen(changes, now).mayAppeal).toBe(mayAppeal);
});
