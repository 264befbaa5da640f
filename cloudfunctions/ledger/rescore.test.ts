import type { Booklet } from '@/contract/ledger';
import type { DryRun, RuleBooksView, Trial } from '@/contract/rule-books';
import type { Term } from '@/domain/term/term';
import { inTime } from '@/testing/work-builder';
import { insist } from '../_shared/testing/insist';
import type { SchoolCloud } from '../_shared/testing/school-cloud';
import { auditsOf, byHighest, launchJudgedSchool, saveSecondVersion } from './testing/judged-school';

let cloud: SchoolCloud;
const reason = '教研会决定从本学期起折算';
const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  cloud = await launchJudgedSchool();
  await saveSecondVersion(cloud);
});
afterEach(() => cloud.stop());

const dryRun = async (trial: Trial) => (await cloud.ask<DryRun>('m40', 'ledger.dryRun', { trial })).data;
const tryBook = async (version: number) => (await dryRun({ kind: 'book', id: 'plan-110', version })).key;
const rescore = (version: number, key: string, who = 'm40') =>
  cloud.ask<RuleBooksView>(who, 'ledger.rescore', { id: 'plan-110', version, key, reason });
const inForce = async () => (await cloud.documents<Term>('terms'))[0]?.ruleBook.version;
const scoreOf = async (who: string) => {
  const { items, ruleBook } = (await cloud.ask<Booklet>(who, 'ledger.booklet')).data;
  const score = items.find(({ itemId }) => itemId === 'participation')?.scoreHundredths;
  return { score, version: ruleBook.version };
};

test('a newer version leaves the running term alone, until the office re-scores it', async () => {
  expect(await scoreOf('m02')).toEqual({ score: 200, version: 1 });
  const key = await tryBook(2);
  expect(await scoreOf('m02')).toEqual({ score: 200, version: 1 });
  const { data } = await rescore(2, key);
  expect(data.inForce).toEqual({ id: 'plan-110', version: 2, termName: '2026 学年第一学期' });
  // Measured at once by the new book's highest, 2.5 credits of 林晓云.
  expect(await scoreOf('m02')).toEqual({ score: 1600, version: 2 });
  expect(await auditsOf(cloud, 'rescore')).toMatchObject([
    {
      byMemberId: 'm40',
      subject: '2026-1',
      before: { id: 'plan-110', version: 1 },
      after: { id: 'plan-110', version: 2, dryRun: { moved: 4, up: 4 } },
      reason,
    },
  ]);
});

describe('without a dry run of exactly this', () => {
  test('nothing changes', async () => {
    const ofGroup = await dryRun({
      kind: 'group',
      groupId: 'chinese',
      excellentPercent: 50,
      rankWith: null,
    });
    const ofSame = await tryBook(1);
    for (const key of ['', 'x', 'a'.repeat(32), ofGroup.key, ofSame])
      expect(await rescore(2, key)).toMatchObject({ error: { code: 'dryRunFirst' } });
    expect(await inForce()).toBe(1);
    expect(await auditsOf(cloud, 'rescore')).toEqual([]);
  });

  test('nor with one of yesterday', async () => {
    const key = await tryBook(2);
    await cloud.setClock({ nowMs: inTime + DAY_MS + 60_000 });
    expect(await rescore(2, key)).toMatchObject({ error: { code: 'dryRunFirst' } });
    expect(await rescore(2, await tryBook(2))).toMatchObject({ ok: true });
  });

  test('of a version that the school does not have, or that was not taken over', async () => {
    const key = await tryBook(2);
    expect(await rescore(3, key)).toMatchObject({ error: { code: 'badTrial' } });
    const other = { id: 'lanxi-50', version: 1, key, reason };
    expect(await cloud.ask('m40', 'ledger.rescore', other)).toMatchObject({ error: { code: 'badTrial' } });
  });
});

test('twice it is the same as once', async () => {
  const key = await tryBook(2);
  const answers = await Promise.all([1, 2, 3].map(() => rescore(2, key)));
  for (const answer of [...answers, await rescore(2, key)]) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.ok).toBe(true);
  expect(await auditsOf(cloud, 'rescore')).toHaveLength(1);
});

test('a dry run serves once: a late copy of the request does not undo what came after', async () => {
  const key = await tryBook(2);
  await rescore(2, key);
  expect(await rescore(1, await tryBook(1), 'm42')).toMatchObject({ ok: true });
  expect(await rescore(2, key)).toMatchObject({ error: { code: 'dryRunFirst' } });
  expect(await inForce()).toBe(1);
  expect(await auditsOf(cloud, 'rescore')).toHaveLength(2);
});

test('two officers at once, each with a version of their own: one is put in force, the other tries anew', async () => {
  await cloud.ask('m42', 'ledger.saveRuleBook', {
    book: { ...byHighest(), title: '另一种折算' },
    basedOn: 2,
    effectiveFrom: '2027-02-15',
    reason,
  });
  const [second, third] = [await tryBook(2), await tryBook(3)];
  const answers = await Promise.all([rescore(2, second, 'm40'), rescore(3, third, 'm42')]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(answers.find(({ ok }) => !ok)?.error.code).toBe('dryRunFirst');
  expect(await inForce()).toBe(answers[0]?.ok ? 2 : 3);
  expect(await auditsOf(cloud, 'rescore')).toHaveLength(1);
});

test.each([
  ['its first answers are lost', { loseNext: 10 }],
  ['its writes meet rivals', { conflictNext: 4 }],
  ['one request in ten fails', { failRate: 0.1 }],
])('it is done once or not at all when %s', async (_, faults) => {
  const key = await tryBook(2);
  await cloud.setFaults(faults);
  const answer = await insist(() =>
    cloud.ask('m40', 'ledger.rescore', { id: 'plan-110', version: 2, key, reason }),
  );
  await cloud.setFaults({});
  expect([answer.ok, await inForce()]).toEqual([true, 2]);
  expect(await auditsOf(cloud, 'rescore')).toHaveLength(1);
});

test.each(['freezing', 'frozen'])('a term that is %s is not tried, re-scored or set', async (state) => {
  const key = await tryBook(2);
  const cutoffAtMs = inTime;
  await cloud.load('termEnds', [{ _id: 'xh:2026-1', schoolId: 'xh', termId: '2026-1', state, cutoffAtMs }]);
  const trial = { kind: 'book', id: 'plan-110', version: 2 };
  const cases = [
    ['dryRun', { trial }],
    ['dryRunNames', { trial, reason }],
    ['rescore', { id: 'plan-110', version: 2, key, reason }],
    ['setGroupRanking', { groupId: 'chinese', excellentPercent: 40, rankWith: null, reason }],
    ['setMemberStanding', { memberId: 'm01', ranked: false, notApplicable: [], reason }],
  ] as const;
  for (const [act, input] of cases)
    expect(await cloud.ask('m40', `ledger.${act}`, input)).toMatchObject({ error: { code: 'termClosed' } });
  expect(await inForce()).toBe(1);
  expect(await cloud.documents('termSettings')).toEqual([]);
});
