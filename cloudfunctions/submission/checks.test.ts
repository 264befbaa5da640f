import type { PieceView } from '@/contract/piece-view';
import type { QueueEntry } from '@/contract/queue-entry';
import type { ReviewView } from '@/contract/submission';
import type { Message } from '@/domain/notice/message';
import type { Submission } from '@/domain/submission/submission';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { eventually } from '../_shared/testing/waiting';

/** Every test has an author of its own, so that all can share one cloud. */
const authors = Array.from({ length: 12 }, (_, index) =>
  aMember({ memberId: `m${51 + index}`, researchGroupId: 'chinese', prepGroupId: null, boundAtMs: inTime }),
);

let cloud: SchoolCloud;
let tests = 0;
let author: string;
let submissionId: string;

const { dutyId } = readingDuty;
const open = () => cloud.ask<PieceView>(author, 'submission.open', { dutyId }).then(({ data }) => data);
const submit = (changes: object = {}) =>
  cloud.ask<PieceView>(author, 'submission.submit', {
    dutyId,
    revision: 0,
    parts: wholeNote,
    ...onlyWords,
    ...changes,
  });
const isInQueue = async () => {
  const { data } = await cloud.ask<{ entries: QueueEntry[] }>('m09', 'submission.queue');
  return data.entries.some((entry) => entry.submissionId === submissionId);
};
const stored = async () => {
  const pieces = await cloud.documents<Submission>('submissions');
  return pieces.find((piece) => piece.submissionId === submissionId);
};
const minutesLater = (minutes: number) => cloud.setClock({ nowMs: inTime + minutes * 60_000 });

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments({ members: [...people, ...authors] })]);
});
beforeEach(async () => {
  author = authors[tests]?.memberId ?? '';
  submissionId = `${dutyId}.${author}`;
  tests += 1;
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

describe('the text check', () => {
  test('a risky text is refused, and nothing of it was stored or shown', async () => {
    const parts = { ...wholeNote, gain: `${wholeNote.gain}【违规示例】` };
    expect(await submit({ parts })).toMatchObject({ ok: false, error: { code: 'contentRefused' } });
    expect(await stored()).toBeUndefined();
    expect(await isInQueue()).toBe(false);
  });

  test('a risky word after the first 2,500 characters is found, also where two calls meet', async () => {
    const parts = { ...wholeNote, gain: `${'读'.repeat(2_410)}【违规示例】${'书'.repeat(3_000)}` };
    expect(await submit({ parts })).toMatchObject({ error: { code: 'contentRefused' } });
    const asked = (await cloud.outbox()).filter((entry) => entry.api === 'security.msgSecCheck');
    expect(asked.length).toBeGreaterThan(2);
  });

  test.each([
    ['is down', { errcode: -1 }],
    ['wants a person to look', { suggest: 'review' as const }],
  ])('while it %s the piece waits and does not leak; later it passes', async (_, msgSecCheck) => {
    await cloud.setFaults({ openapi: { msgSecCheck } });
    expect((await submit()).data).toMatchObject({ state: 'submitted', textCheck: 'pending' });
    expect(await isInQueue()).toBe(false);
    for (const action of ['submission.review', 'submission.decide'] as const) {
      const verdict = { round: 1, verdict: 'approved', remark: '', creditsHundredths: 200 };
      const input = action === 'submission.review' ? {} : { ...verdict, offTopic: false, lowQuality: 0 };
      expect(await cloud.ask('m09', action, { submissionId, ...input })).toMatchObject({
        error: { code: 'notSubmitted' },
      });
    }
    await minutesLater(31);
    await cloud.runTimer('submission');
    expect(await isInQueue()).toBe(false);
    await cloud.setFaults({});
    await minutesLater(60);
    await cloud.runTimer('submission');
    expect(await isInQueue()).toBe(false);
    await minutesLater(62);
    await cloud.runTimer('submission');
    expect(await isInQueue()).toBe(true);
    expect(await open()).toMatchObject({ state: 'submitted', textCheck: 'pass' });
  });

  test('is asked again as soon as the author opens the piece', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    await submit();
    await cloud.setFaults({});
    expect(await open()).toMatchObject({ textCheck: 'pass' });
    expect(await isInQueue()).toBe(true);
  });

  test('that finds a waiting text risky sends it back with a message; no reviewer ever sees it', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    await submit();
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    await minutesLater(31);
    await cloud.runTimer('submission');
    expect(await open()).toMatchObject({
      state: 'returned',
      rounds: [{ act: 'submitted' }, { act: 'returned', by: '内容审核' }],
    });
    expect(await cloud.ask('m09', 'submission.review', { submissionId })).toMatchObject({
      error: { code: 'notSubmitted' },
    });
    const messages = await cloud.documents<Message>('messages');
    expect(messages.filter((message) => message.memberId === author)).toMatchObject([{ kind: 'returned' }]);
  });

  test('reads a leader’s word too, before the author does', async () => {
    await submit();
    const verdict = { submissionId, round: 1, verdict: 'returned', creditsHundredths: 0 };
    const judged = { ...verdict, offTopic: false, lowQuality: 0 };
    const risky = { ...judged, remark: '【违规示例】' };
    expect(await cloud.ask('m09', 'submission.decide', risky)).toMatchObject({
      error: { code: 'contentRefused' },
    });
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect(await cloud.ask('m09', 'submission.decide', { ...judged, remark: '再写写' })).toMatchObject({
      error: { code: 'checkUnavailable' },
    });
    expect(await open()).toMatchObject({ state: 'submitted' });
  });
});

describe('the picture check', () => {
  const photo = async () => ({ fileId: await cloud.put(author, 'a.jpg', aJpeg()), sizeBytes: 64 });
  const checks = async () => (await stored())?.photos.map(({ check }) => check);
  const review = () => cloud.ask<ReviewView>('m09', 'submission.review', { submissionId });
  const traces = async () => {
    const all = await cloud.documents<{ _id: string; submissionId: string }>('mediaChecks');
    return all.filter((trace) => trace.submissionId === submissionId);
  };

  test.each([
    ['pass', 'pass'],
    ['risky', 'risky'],
    ['review', 'risky'],
  ] as const)('a picture found %s is %s; until then its author alone sees it', async (suggest, check) => {
    await cloud.setFaults({ openapi: { mediaCheck: { suggest, delayMs: 900 } } });
    const { data } = await submit({ photos: [await photo()] });
    expect(data.photos).toMatchObject([{ check: 'pending', url: expect.stringMatching(/^http/) }]);
    expect((await review()).data.photos).toMatchObject([{ check: 'pending', url: null }]);
    await eventually(checks, (answer) => answer?.[0] === check);
    expect((await open()).photos[0]?.url).toMatch(/^http/);
    expect((await review()).data.photos[0]?.url).toEqual(
      check === 'pass' ? expect.stringMatching(/^http/) : null,
    );
  });

  test('one that stays silent is asked about again after 30 minutes', async () => {
    await cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });
    await submit({ photos: [await photo()] });
    await minutesLater(31);
    await cloud.setFaults({});
    await cloud.runTimer('submission');
    await eventually(checks, (answer) => answer?.[0] === 'pass');
    expect(await traces()).toHaveLength(2);
    await minutesLater(90);
    await cloud.runTimer('submission');
    expect(await traces()).toHaveLength(2);
  });

  test('a forged answer and a forged timer change nothing', async () => {
    await cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });
    await submit({ photos: [await photo()] });
    const [trace] = await traces();
    const event = { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace?._id };
    const forged = await cloud.call(`o-xh-${author}`, 'submission', {
      ...event,
      result: { suggest: 'pass' },
    });
    expect(forged.body).toMatchObject({ ok: false, error: { code: 'unknownAction' } });
    const named = { traceId: trace?._id, suggest: 'pass' };
    for (const [action, input] of [
      ['submission.mediaChecked', named],
      ['submission.sweep', {}],
    ] as const)
      expect(await cloud.ask(author, action, input)).toMatchObject({ error: { code: 'notAllowed' } });
    const timer = await cloud.call('o-xh-m40', 'submission', { Type: 'Timer', TriggerName: 'sweep' });
    expect(timer.body).toMatchObject({ ok: false });
    expect(await checks()).toEqual(['pending']);
  });
});
