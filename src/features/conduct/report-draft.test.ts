import { beginReport, keepReport, missingIn, type ReportDraft, wishOf } from './report-draft';

const whole: ReportDraft = {
  key: 'k0000001',
  memberId: 'm01',
  kind: 'absence',
  organiser: 'school',
  sessionId: '2026-1-s08',
  title: '',
  day: '',
  account: '没有来，也没有请假',
  evidence: '现场名单上没有签到',
};

test.each<[string, Partial<ReportDraft>, string | undefined]>([
  ['everything', {}, undefined],
  ['nobody', { memberId: '' }, '还没选老师'],
  ['no kind', { kind: undefined }, '还没选缺训还是违纪'],
  ['no training', { organiser: undefined }, '还没选哪次培训'],
  ['no session', { sessionId: '' }, '还没选哪次研修'],
  ['a training of the authority without its name', { organiser: 'authority' }, '还没写培训名称'],
  [
    'a training of the authority without its day',
    { organiser: 'authority', title: '市级培训' },
    '还没选日期',
  ],
  ['hardly a word', { account: '没来' }, '还没写经过'],
  ['no evidence', { evidence: ' ' }, '还没写依据'],
])('%s', (_, changes, missing) => {
  const draft = { ...whole, ...changes };
  expect(missingIn(draft)).toBe(missing);
  expect(wishOf(draft, { photos: [], files: [] }) === null).toBe(missing !== undefined);
});

test('what was written is there again, under the same key', () => {
  keepReport(whole);
  expect(beginReport()).toEqual(whole);
});
