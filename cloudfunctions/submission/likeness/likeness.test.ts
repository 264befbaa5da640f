import type { LikenessView } from '@/contract/likeness';
import type { LikenessReport } from '@/domain/submission/likeness/likeness-report';
import type { Submission } from '@/domain/submission/submission';
import { inTime, readingDuty } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';
import { handIn, otherSchool, ownWords, pieceOf, writingSchool } from '../testing/writing-school';

let cloud: SchoolCloud;

const minute = 60_000;
const source = ownWords(1);
const aThird = `${source.slice(0, 160)}${ownWords(2, 250)}`;
const look = (who: string, author: string) =>
  cloud.ask<LikenessView>(who, 'submission.likeness', { submissionId: pieceOf(author) });
const found = async (who: string, author: string) =>
  (await look(who, author)).data.report?.pieces.map((piece) => piece.submissionId);
const stored = async (author: string) =>
  (await cloud.documents<Submission>('submissions')).find(
    (piece) => piece.schoolId === 'xh' && piece.submissionId === pieceOf(author),
  );
const reportsOn = async (author: string) =>
  (await cloud.documents<LikenessReport>('likenesses')).filter(
    (report) => report.schoolId === 'xh' && report.submissionId === pieceOf(author),
  );
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

beforeAll(async () => {
  cloud = await launchSchoolCloud([writingSchool(), otherSchool()]);
  await cloud.setClock({ nowMs: inTime });
});
beforeEach(() => cloud.setFaults({}));
afterAll(() => cloud.stop());

describe('a piece of which a third is a colleague’s', () => {
  beforeAll(async () => {
    await handIn(cloud, 'm01', source);
    await handIn(cloud, 'm20', source.slice(200));
    await handIn(cloud, 'm02', aThird);
  });

  test('is shown to its reviewer with the passages of both side by side', async () => {
    const { data } = await look('m09', 'm02');
    expect(data).toMatchObject({
      submissionId: pieceOf('m02'),
      title: '十二月读书笔记',
      author: '陈立',
      submittedAtMs: expect.any(Number),
      report: {
        waiting: 0,
        templateLike: false,
        pieces: [
          {
            submissionId: pieceOf('m01'),
            by: 'known',
            author: '林晓云',
            title: '十二月读书笔记',
            termName: '',
          },
        ],
      },
    });
    const [like] = data.report!.pieces;
    expect(like!.sharedHundredths).toBeGreaterThanOrEqual(25);
    const [pair] = like!.passages;
    expect(pair).toMatchObject({ mine: { part: '收获', before: '' }, theirs: { part: '收获', before: '' } });
    expect(pair!.mine.words).toBe(pair!.theirs.words);
    expect(source.startsWith(pair!.mine.words)).toBe(true);
    expect(pair!.mine.words.length).toBeGreaterThan(100);
  });

  test('is marked for lists; one on its own is marked as looked at', async () => {
    expect(await stored('m02')).toMatchObject({ likenessFound: true, likenessDueAtMs: null });
    expect(await stored('m01')).toMatchObject({ likenessFound: false, likenessDueAtMs: null });
    expect((await look('m10', 'm01')).data.report).toMatchObject({ pieces: [], commonHundredths: 0 });
  });

  test('names a colleague of another group to nobody who does not review that group', async () => {
    await handIn(cloud, 'm51', source.slice(200));
    const byName = async (who: string) =>
      (await look(who, 'm51')).data.report?.pieces.map(({ by, author }) => [by, author]);
    expect(await byName('m09')).toEqual(
      expect.arrayContaining([
        ['known', '林晓云'],
        ['colleague', '本校另一位老师'],
      ]),
    );
    expect(JSON.stringify((await look('m09', 'm51')).data)).not.toContain('孙强');
  });

  test('names everybody to the office, and to a reader their own', async () => {
    await handIn(cloud, 'm30', source.slice(200));
    const { data } = await look('m40', 'm30');
    expect(data.report?.pieces.map(({ author }) => author)).toEqual(
      expect.arrayContaining(['林晓云', '孙强']),
    );
    await handIn(cloud, 'm09', ownWords(77));
    await handIn(cloud, 'm52', ownWords(77));
    expect((await look('m09', 'm52')).data.report?.pieces).toMatchObject([
      { by: 'caller', author: '您自己的' },
    ]);
  });
});

/** Who may see the report on 陈立's piece: whoever may review it, and nobody else; never its author. */
test.each([
  ['m02', 'ownPiece'],
  ['m01', 'notYours'],
  ['m09', 'may'],
  ['m10', 'may'],
  ['m20', 'notYours'],
  ['m30', 'notYours'],
  ['m40', 'notYours'],
  ['m41', 'notYours'],
  ['yz/m09', 'notFound'],
  ['yz/m40', 'notFound'],
  ['nobody', 'notSignedIn'],
])('%s is told: %s', async (who, told) => {
  const answer = await look(who, 'm02');
  expect(codeOf(answer)).toBe(told);
});

test('a draft, a piece that is not there, and words that still wait for their check have no report to show', async () => {
  expect(codeOf(await look('m09', 'm53'))).toBe('notFound');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  await handIn(cloud, 'm53', source);
  expect(codeOf(await look('m09', 'm53'))).toBe('notSubmitted');
});

test('a like piece whose words wait for their check is counted, not shown', async () => {
  const words = ownWords(30);
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  await handIn(cloud, 'm54', words);
  await cloud.setFaults({});
  await handIn(cloud, 'm55', words);
  expect((await look('m09', 'm55')).data.report).toMatchObject({ pieces: [], waiting: 1 });
});

test('nothing is found across schools', async () => {
  const words = ownWords(31);
  await handIn(cloud, 'yz/m01', words);
  await handIn(cloud, 'm56', words);
  expect(await found('m09', 'm56')).toEqual([]);
});

test('of two handed in at once, one at least finds the other', async () => {
  const words = ownWords(32);
  await Promise.all([handIn(cloud, 'm57', words), handIn(cloud, 'm58', words)]);
  const both = [await found('m09', 'm57'), await found('m09', 'm58')].flat();
  expect(both.length).toBeGreaterThan(0);
});

test('sent twice, also at once, one report stands', async () => {
  await Promise.all([handIn(cloud, 'm59', source), handIn(cloud, 'm59', source)]);
  await handIn(cloud, 'm59', source);
  expect(await reportsOn('m59')).toHaveLength(1);
});

test('a newer version has a report of its own, and the older one is not taken for another piece', async () => {
  await handIn(cloud, 'm60', source);
  const verdict = { submissionId: pieceOf('m60'), round: 1, verdict: 'returned', remark: '写写自己的想法' };
  const judged = { ...verdict, creditsHundredths: 0, offTopic: false, lowQuality: 0 };
  expect(codeOf(await cloud.ask('m09', 'submission.decide', judged))).toBe('may');
  await handIn(cloud, 'm60', ownWords(33), { revision: 1 });
  expect((await reportsOn('m60')).map(({ round }) => round)).toEqual([0, 2]);
  expect((await look('m09', 'm60')).data.report?.pieces).toEqual([]);
  expect(await stored('m60')).toMatchObject({ likenessFound: false });
});

test('a piece that was taken back is compared with no longer, and shown no longer', async () => {
  const words = ownWords(34);
  await handIn(cloud, 'm61', words);
  await handIn(cloud, 'm62', words);
  expect(await found('m09', 'm62')).toEqual([pieceOf('m61')]);
  const withdrawn = await cloud.ask('m61', 'submission.withdraw', { dutyId: readingDuty.dutyId, round: 1 });
  expect(withdrawn).toMatchObject({ ok: true });
  expect(await found('m09', 'm62')).toEqual([]);
  await handIn(cloud, 'm63', words);
  expect(await found('m09', 'm63')).toEqual([pieceOf('m62')]);
});

test('handing in does not fail by it: the timer looks later, and finds what would have been found', async () => {
  const piece = { ...(await stored('m02')), likenessFound: null, likenessDueAtMs: inTime + 5 * minute };
  const reports = await cloud.documents<{ _id: string }>('likenesses');
  expect(reports.length).toBeGreaterThan(0);
  await cloud.load('submissions', [
    { ...piece, submissionId: pieceOf('m64'), memberId: 'm64', _id: `xh:${pieceOf('m64')}` },
  ]);
  const rounds = await cloud.documents<{ submissionId: string }>('rounds');
  const round = rounds.find(({ submissionId }) => submissionId === pieceOf('m02'));
  await cloud.load('rounds', [
    { ...round, submissionId: pieceOf('m64'), authorId: 'm64', _id: `xh:${pieceOf('m64')}:0` },
  ]);
  expect((await look('m09', 'm64')).data.report).toBeNull();
  await cloud.runTimer('submission');
  expect(await stored('m64')).toMatchObject({ likenessFound: null });
  await cloud.setClock({ nowMs: inTime + 6 * minute });
  await cloud.runTimer('submission');
  expect(await stored('m64')).toMatchObject({ likenessFound: true, likenessDueAtMs: null });
  expect(await found('m09', 'm64')).toContain(pieceOf('m02'));
});
