import type { DryRun, MovedTeacher } from '@/contract/rule-books';
import type { ReviewView } from '@/contract/submission';
import type { TermEndView } from '@/contract/term-end';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import type { SchoolCloud } from '../_shared/testing/school-cloud';
import {
  approveNote,
  auditsOf,
  days,
  end,
  freezing,
  launchEndingSchool,
  OFFICE,
  passNotice,
  resultsOf,
} from './testing/ending-school';

let cloud: SchoolCloud;
const pieceOf = (author: string) => `${readingDuty.dutyId}.${author}`;
const approval = {
  kind: 'verdict',
  submissionId: pieceOf('m01'),
  round: 1,
  verdict: 'approved',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
} as const;
const refusedTo = { verdict: 'rejected', creditsHundredths: 0 } as const;

const tryIt = (changes: object = {}, who = 'm09') =>
  cloud.ask<DryRun>(who, 'ledger.tryVerdict', { trial: { ...approval, ...changes } });
const names = (changes: object, reason: string, who = OFFICE) =>
  cloud.ask<{ dryRun: DryRun; moved: MovedTeacher[] }>(who, 'ledger.dryRunNames', {
    trial: { ...approval, ...changes },
    reason,
  });

/** Hands in at `nowMs`, and it is the day of computing again. */
async function handIn(author: string, nowMs: number): Promise<void> {
  await cloud.setClock({ nowMs });
  const writing = { dutyId: readingDuty.dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  expect(await cloud.ask(author, 'submission.submit', writing)).toMatchObject({ ok: true });
  await cloud.setClock({ nowMs: days.computing });
}

/** Everybody's total and band as the office computes them now, by member. */
async function results(): Promise<Map<string, { total: number; band: string | null }>> {
  await end(cloud, 'recompute');
  return new Map(
    (await resultsOf(cloud)).map(({ memberId, totalHundredths: total, bandId: band }) => [
      memberId,
      { total, band },
    ]),
  );
}

describe('what is tried out is what comes of it', () => {
  beforeEach(async () => {
    cloud = await launchEndingSchool();
    // 何佳 of a group without a leader, whose piece the office decides on, hands in three weeks late.
    await handIn('m30', days.computing);
  });
  afterEach(() => cloud.stop());

  test.each([
    ['a note in time, approved', 'm09', 'm01', {}],
    ['off topic', 'm09', 'm01', { offTopic: true }],
    ['of low quality', 'm09', 'm01', { lowQuality: 2 }],
    ['returned', 'm09', 'm01', { verdict: 'returned', creditsHundredths: 0 }],
    ['rejected', 'm09', 'm01', refusedTo],
    ['a late note, approved', OFFICE, 'm30', {}],
    ['a late note, rejected', OFFICE, 'm30', refusedTo],
  ])('%s', async (_, reviewer, author, changes) => {
    const before = await results();
    const decided = { ...approval, submissionId: pieceOf(author), ...changes };
    const { data: foreseen } = await tryIt(decided, reviewer);
    const { kind, ...decision } = decided;
    expect(await cloud.ask(reviewer, 'submission.decide', { ...decision, remark: '已看' })).toMatchObject({
      ok: true,
    });
    const after = await results();
    const moves = [...before].map(([memberId, was]) => {
      const is = after.get(memberId);
      return { by: (is?.total ?? 0) - was.total, otherBand: is?.band !== was.band };
    });
    const by = moves.map((move) => move.by);
    expect(foreseen).toMatchObject({
      teachers: 6,
      moved: moves.filter((move) => move.by !== 0 || move.otherBand).length,
      up: by.filter((change) => change > 0).length,
      down: by.filter((change) => change < 0).length,
      largestUpHundredths: Math.max(0, ...by),
      largestDownHundredths: Math.min(0, ...by),
    });
    expect(foreseen.bands.reduce((sum, { count }) => sum + count, 0)).toBe(
      moves.filter(({ otherBand }) => otherBand).length,
    );
  });
});

describe('who may try', () => {
  const teachingOfficer = {
    ...people[6],
    memberId: 'm43',
    name: '钱进',
    roles: ['teacher', 'academicAffairs'],
  };
  beforeAll(async () => {
    cloud = await launchEndingSchool({ members: [...people, aMember(teachingOfficer as object)] });
    const other = schoolDocuments({
      school: aSchool({ schoolId: 'yz', name: '育才学校' }),
      members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
    });
    for (const [collection, documents] of Object.entries(other)) await cloud.load(collection, documents);
    for (const author of ['m09', 'm30', 'm43']) await handIn(author, inTime);
  });
  afterAll(() => cloud.stop());

  const told = {
    m01: { m01: 'ownPiece', m02: 'notYours', m09: 'may', m10: 'may', m20: 'notYours', m40: 'notYours' },
    m09: { m01: 'notYours', m09: 'ownPiece', m10: 'notYours', m20: 'notYours', m40: 'may', m42: 'may' },
    m30: { m30: 'ownPiece', m09: 'notYours', m10: 'notYours', m40: 'may', m43: 'may' },
    m43: { m43: 'ownPiece', m40: 'may', m09: 'notYours' },
  } as const;
  const everybody = Object.entries(told).flatMap(([author, answers]) => [
    ...Object.entries(answers).map(([who, answer]) => [author, who, answer] as const),
    [author, 'm41', 'notYours'] as const,
    [author, 'yz/m09', 'notFound'] as const,
    [author, 'yz/m40', 'notFound'] as const,
    [author, 'nobody', 'notSignedIn'] as const,
  ]);

  test.each(everybody)('on the piece of %s, %s: %s', async (author, who, expected) => {
    const answer = await tryIt({ submissionId: pieceOf(author) }, who);
    expect(answer.ok ? 'may' : answer.error.code).toBe(expected);
  });

  test('the numbers name nobody, and nothing but that it was tried is kept', async () => {
    const before = await cloud.documents('facts');
    const { data } = await tryIt();
    const kept = JSON.stringify([data, await cloud.documents('dryRuns')]);
    for (const { name } of people) expect(kept).not.toContain(name);
    for (const { memberId } of people) expect(JSON.stringify(data)).not.toContain(memberId);
    expect(await cloud.documents('facts')).toEqual(before);
    expect(await cloud.documents('rounds')).toHaveLength(4);
    expect(await auditsOf(cloud, 'decideWork')).toEqual([]);
  });

  test('names are the office’s alone, for a reason that is logged, and for pieces that it decides on', async () => {
    const ofHe = { submissionId: pieceOf('m30') };
    expect(await names(ofHe, '核对名单', 'm09')).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await names(ofHe, '', OFFICE)).toMatchObject({ error: { code: 'invalidInput' } });
    expect(await names({}, '核对名单', OFFICE)).toMatchObject({ error: { code: 'notYours' } });
    expect(await names({ submissionId: pieceOf('m43') }, '核对名单', 'm43')).toMatchObject({
      error: { code: 'ownPiece' },
    });
    expect(await auditsOf(cloud, 'dryRunNames')).toEqual([]);
    const { data } = await names(ofHe, '核对名单');
    expect(data.moved.map(({ name, group }) => [name, group])).toEqual([['何佳', '艺体教研组']]);
    expect(await auditsOf(cloud, 'dryRunNames')).toMatchObject([
      { byMemberId: OFFICE, reason: '核对名单', after: { trial: { ...approval, ...ofHe }, moved: 1 } },
    ]);
    const numbers = await cloud.ask<DryRun>(OFFICE, 'ledger.dryRun', { trial: { ...approval, ...ofHe } });
    expect(numbers.data.key).toBe(data.dryRun.key);
  });

  test.each([
    ['without credits', { creditsHundredths: 0 }, 'creditsMissing'],
    ['by an old round', { round: 0 }, 'alreadyDecided'],
    ['a piece that nobody wrote', { submissionId: pieceOf('m02') }, 'notFound'],
    ['half a tenth of a credit', { creditsHundredths: 205 }, 'invalidInput'],
    ['a word to the author', { remark: '好' }, 'invalidInput'],
  ])('%s is refused as the decision is', async (_, changes, code) => {
    expect(await tryIt(changes)).toMatchObject({ error: { code } });
  });
});

describe('the review says when a decision has to be tried out first', () => {
  beforeAll(async () => {
    cloud = await launchEndingSchool();
  });
  afterAll(() => cloud.stop());

  const review = () =>
    cloud.ask<ReviewView>('m09', 'submission.review', { submissionId: approval.submissionId });
  const timeOf = async () => (await review()).data.verdictTime;

  test('not before anybody computed results; once they are, and while they are put up', async () => {
    expect(await timeOf()).toBe('beforeResults');
    await end(cloud, 'recompute');
    expect(await timeOf()).toBe('afterResults');
    await end(cloud, 'openNotice', { days: 5, reason: '期末考核' });
    expect(await timeOf()).toBe('afterResults');
  });

  test('it takes five dependent steps, as before it said so', async () => {
    const STEP_MS = 1_000;
    await cloud.setFaults({ slowMs: STEP_MS });
    const startedAtMs = Date.now();
    expect(await review()).toMatchObject({ ok: true });
    await cloud.setFaults({});
    expect(Math.floor((Date.now() - startedAtMs) / STEP_MS)).toBe(5);
  });

  test('while results are frozen nothing is tried; the decision is made, listed and not counted', async () => {
    await cloud.setClock({ nowMs: days.computing });
    await end(cloud, 'withdrawNotice', { reason: '重来' });
    await passNotice(cloud);
    await end(cloud, 'recompute');
    expect((await end(cloud, 'freeze', freezing)).data.state).toBe('freezing');
    await cloud.setClock({ nowMs: days.freezing + 60_000 });
    expect(await timeOf()).toBe('afterCutoff');
    expect(await tryIt()).toMatchObject({ error: { code: 'termClosed' } });
    expect(await approveNote(cloud)).toMatchObject({ ok: true });
    const { data } = await cloud.ask<TermEndView>(OFFICE, 'ledger.termEnd');
    expect(data.laterFacts.map(({ name, title }) => [name, title])).toEqual([
      ['林晓云', `${readingDuty.title}，通过`],
    ]);
  });
});
