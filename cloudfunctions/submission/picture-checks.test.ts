import type { PieceView } from '@/contract/piece-view';
import type { ReviewView } from '@/contract/submission';
import type { Submission } from '@/domain/submission/submission';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { eventually } from '../_shared/testing/waiting';
import { pieceOf, writingSchool } from './testing/writing-school';

/** A picture's answers: late, double, out of order, for a picture that was replaced, or never. */

const { dutyId } = readingDuty;
const minute = 60_000;
const day = 24 * 60 * minute;

let cloud: SchoolCloud;
let tests = 0;
let author: string;

const submit = (changes: object = {}) =>
  cloud.ask<PieceView>(author, 'submission.submit', {
    dutyId,
    revision: 0,
    parts: wholeNote,
    ...onlyWords,
    ...changes,
  });
const open = async () => (await cloud.ask<PieceView>(author, 'submission.open', { dutyId })).data;
const own = (document: { readonly submissionId?: string }) => document.submissionId === pieceOf(author);
const stored = async () => (await cloud.documents<Submission>('submissions')).find(own);
const review = () => cloud.ask<ReviewView>('m09', 'submission.review', { submissionId: pieceOf(author) });
const sendBack = async (round: number) => {
  const verdict = { submissionId: pieceOf(author), round, verdict: 'returned', remark: '再写写' };
  const judged = { ...verdict, creditsHundredths: 0, offTopic: false, lowQuality: 0 };
  expect(await cloud.ask('m09', 'submission.decide', judged)).toMatchObject({ ok: true });
};
const at = (ms: number) => cloud.setClock({ nowMs: inTime + ms });
const sweep = () => cloud.runTimer('submission');

beforeAll(async () => {
  cloud = await launchSchoolCloud([writingSchool()]);
});
beforeEach(async () => {
  author = `m${50 + tests}`;
  tests += 1;
  await cloud.setFaults({});
  await at(0);
});
afterAll(() => cloud.stop());

describe('a picture', () => {
  const photo = async (name: string) => ({
    fileId: await cloud.put(author, name, aJpeg()),
    sizeBytes: 64,
    caption: '',
  });
  const traces = async () =>
    (await cloud.documents<{ _id: string; submissionId?: string; fileId: string }>('mediaChecks')).filter(
      own,
    );
  const answer = (traceId: string, suggest: string) =>
    cloud.callInside('submission', {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      result: { suggest },
    });
  const checks = async () => (await stored())?.photos.map(({ check }) => check);
  const silence = () => cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });

  test('that the platform did not take is asked about again', async () => {
    await cloud.setFaults({ openapi: { mediaCheck: { errcode: -1 } } });
    expect((await submit({ photos: [await photo('a.jpg')] })).data).toMatchObject({ state: 'submitted' });
    expect(await traces()).toEqual([]);
    await cloud.setFaults({});
    await at(31 * minute);
    await sweep();
    await eventually(checks, (answers) => answers?.[0] === 'pass');
  });

  test('that the timer has given up is asked about when its author opens the piece', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    await at(3 * day + minute);
    await sweep();
    expect(await stored()).toMatchObject({ checksDueAtMs: null, photos: [{ check: 'pending' }] });
    await cloud.setFaults({});
    await open();
    await eventually(checks, (answers) => answers?.[0] === 'pass');
  });

  test('answered twice is settled once', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    const [trace] = await traces();
    await Promise.all([answer(trace!._id, 'pass'), answer(trace!._id, 'pass')]);
    const settled = await stored();
    await answer(trace!._id, 'pass');
    expect(await stored()).toEqual(settled);
    expect(settled).toMatchObject({ photos: [{ check: 'pass' }], checksDueAtMs: null });
  });

  test.each([
    ['pass', 'risky'],
    ['risky', 'pass'],
  ])('asked about twice and answered %s, then %s: the worse answer stands', async (first, second) => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    await at(31 * minute);
    await sweep();
    const [one, other] = await traces();
    await answer(one!._id, first);
    await answer(other!._id, second);
    expect(await checks()).toEqual(['risky']);
    expect((await review()).data.photos).toMatchObject([{ check: 'risky', url: null }]);
    expect((await open()).photos[0]?.url).toMatch(/^http/);
  });

  test('answered after the piece was sent back is settled there, and the piece is not handed in by it', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    await sendBack(1);
    const [trace] = await traces();
    await answer(trace!._id, 'pass');
    expect(await stored()).toMatchObject({ state: 'returned', photos: [{ check: 'pass' }] });
    expect((await review()).data.photos).toMatchObject([{ check: 'pass' }]);
  });

  test('answered after the piece was withdrawn stays its author’s alone', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    await cloud.ask(author, 'submission.withdraw', { dutyId, round: 1 });
    const [trace] = await traces();
    await answer(trace!._id, 'pass');
    expect(await stored()).toMatchObject({ state: 'draft', photos: [{ check: 'pass' }] });
    expect(await review()).toMatchObject({ error: { code: 'notSubmitted' } });
  });

  test('replaced by another one: the old one’s answer passes nothing', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    const [old] = await traces();
    await sendBack(1);
    await submit({ revision: 1, photos: [await photo('b.jpg')] });
    await answer(old!._id, 'pass');
    expect(await checks()).toEqual(['pending']);
    const fresh = (await traces()).find(({ _id }) => _id !== old!._id);
    await answer(fresh!._id, 'risky');
    await answer(old!._id, 'pass');
    expect(await checks()).toEqual(['risky']);
  });

  test('that passed once need not pass again with the next version', async () => {
    const kept = await photo('a.jpg');
    await submit({ photos: [kept] });
    await eventually(checks, (answers) => answers?.[0] === 'pass');
    await sendBack(1);
    const before = (await traces()).length;
    await submit({ revision: 1, photos: [kept] });
    expect(await checks()).toEqual(['pass']);
    expect(await traces()).toHaveLength(before);
  });

  test('of another piece is not settled by an answer to a question nobody asked', async () => {
    await silence();
    await submit({ photos: [await photo('a.jpg')] });
    expect(await answer('made-up', 'pass')).toMatchObject({ ok: true, data: { matched: false } });
    expect(await answer((await traces())[0]!._id, 'nonsense')).toMatchObject({ ok: false });
    expect(await checks()).toEqual(['pending']);
  });
});
