import type { PieceView } from '@/contract/piece-view';
import type { QueueEntry } from '@/contract/queue-entry';
import type { Message } from '@/domain/notice/message';
import type { Round, Submission } from '@/domain/submission/submission';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { pieceOf, writingSchool } from './testing/writing-school';

/** What the platform's checks make wait, whom they tell, and what they may not do: stand-ins that refuse, delay and fail. */

const { dutyId } = readingDuty;
const minute = 60_000;
const day = 24 * 60 * minute;
const violation = '【违规示例】';

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
const rounds = async () =>
  (await cloud.documents<Round>('rounds')).filter(own).sort((one, other) => one.n - other.n);
const messages = async () =>
  (await cloud.documents<Message>('messages')).filter(({ memberId }) => memberId === author);
const isInQueue = async () => {
  const { data } = await cloud.ask<{ entries: QueueEntry[] }>('m09', 'submission.queue');
  return data.entries.some((entry) => entry.submissionId === pieceOf(author));
};
const at = (ms: number) => cloud.setClock({ nowMs: inTime + ms });
const sweep = () => cloud.runTimer('submission');
const texts = (suggest: 'pass' | 'review' | 'risky') =>
  cloud.setFaults({ openapi: { msgSecCheck: { suggest } } });
const textsFail = (delayMs = 0) => cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1, delayMs } } });

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

describe('a refusal says where it lies', () => {
  const photo = async (caption: string) => ({
    fileId: await cloud.put(author, `${caption.length}.jpg`, aJpeg()),
    sizeBytes: 64,
    caption,
  });

  test('in which parts, at once', async () => {
    const parts = {
      ...wholeNote,
      gain: `${wholeNote.gain}${violation}`,
      excerpt: `${wholeNote.excerpt}${violation}`,
    };
    expect((await submit({ parts })).error).toEqual({
      code: 'contentRefused',
      message: '「摘录」、「收获」里的文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
      details: { where: ['摘录', '收获'] },
    });
    expect(await stored()).toBeUndefined();
  });

  test('under a photo', async () => {
    expect((await submit({ photos: [await photo('板书'), await photo(violation)] })).error).toMatchObject({
      code: 'contentRefused',
      details: { where: ['照片说明'] },
    });
  });

  test('and in the round that sends a waiting text back', async () => {
    await textsFail();
    const parts = { ...wholeNote, intention: `${wholeNote.intention}${violation}` };
    expect((await submit({ parts })).data).toMatchObject({ textCheck: 'pending' });
    await cloud.setFaults({});
    await at(31 * minute);
    await sweep();
    expect(await open()).toMatchObject({
      state: 'returned',
      parts,
      rounds: [{}, { act: 'returned', remark: '「打算」里的文字没有通过平台的内容审核，请修改后再交。' }],
    });
  });

  test('asks part by part only where something was refused', async () => {
    const asked = async () =>
      (await cloud.outbox()).filter(({ api }) => api === 'security.msgSecCheck').length;
    const before = await asked();
    await submit();
    expect((await asked()) - before).toBe(1);
  });
});

describe('a text whose check is slow or silent', () => {
  test('is handed in as it stands by then: what another phone saved meanwhile is not lost', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'pass', delayMs: 700 } } });
    const sent = submit();
    await new Promise((resolve) => setTimeout(resolve, 250));
    const other = { dutyId, revision: 0, parts: { book: '另一台手机' }, ...onlyWords };
    expect(await cloud.ask(author, 'submission.saveDraft', other)).toMatchObject({ ok: true });
    expect(await sent).toMatchObject({ ok: false, error: { code: 'draftConflict' } });
    expect(await open()).toMatchObject({ state: 'draft', parts: { book: '另一台手机' } });
  });

  test('a late answer is about the words that were asked about, not about those of another handing-in', async () => {
    await textsFail();
    await submit();
    await at(31 * minute);
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky', delayMs: 700 } } });
    const asking = sweep();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const withdrawn = await cloud.ask(author, 'submission.withdraw', { dutyId, round: 1 });
    expect(withdrawn).toMatchObject({ ok: true });
    await asking;
    expect((await rounds()).map(({ act }) => act)).toEqual(['submitted', 'withdrawn']);
    expect(await messages()).toEqual([]);
    await cloud.setFaults({});
    expect((await submit({ revision: 1 })).data).toMatchObject({ state: 'submitted', textCheck: 'pass' });
  });

  test('asked by the timer and by the author’s visit at once, it is sent back once and told once', async () => {
    await textsFail();
    await submit();
    await at(31 * minute);
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky', delayMs: 200 } } });
    await Promise.all([sweep(), open(), sweep(), open()]);
    expect((await rounds()).map(({ act }) => act)).toEqual(['submitted', 'returned']);
    expect(await messages()).toHaveLength(1);
  });

  test('comes back into the queue once, and tells nobody twice', async () => {
    await textsFail();
    await submit();
    await cloud.setFaults({});
    await at(31 * minute);
    const told = (await cloud.documents('messages')).length;
    await Promise.all([sweep(), open()]);
    await sweep();
    const { data } = await cloud.ask<{ entries: QueueEntry[] }>('m09', 'submission.queue');
    expect(data.entries.filter(own)).toHaveLength(1);
    expect((await cloud.documents('messages')).length).toBe(told);
    expect(await rounds()).toHaveLength(1);
  });

  test('wants a person to look for days: it waits unseen, and the author’s next visit asks again', async () => {
    await texts('review');
    await submit();
    for (const days of [1, 2, 3, 4]) {
      await at(days * day);
      await sweep();
      expect(await isInQueue()).toBe(false);
    }
    expect(await stored()).toMatchObject({ checksDueAtMs: null, textCheck: 'pending' });
    await cloud.setFaults({});
    await at(5 * day);
    await sweep();
    expect(await isInQueue()).toBe(false);
    expect(await open()).toMatchObject({ textCheck: 'pass' });
    expect(await isInQueue()).toBe(true);
  });
});

describe('the author’s next visit', () => {
  const visit = () => cloud.ask(author, 'submission.duties');

  test('asks again without that the piece is opened, at most every five minutes', async () => {
    await textsFail();
    await submit();
    await cloud.setFaults({});
    await at(4 * minute);
    await visit();
    expect(await stored()).toMatchObject({ textCheck: 'pending' });
    await at(6 * minute);
    await visit();
    expect(await stored()).toMatchObject({ textCheck: 'pass' });
    expect(await isInQueue()).toBe(true);
  });

  test('finds a piece that is sent back by the answer to be returned', async () => {
    await textsFail();
    await submit({ parts: { ...wholeNote, gain: `${wholeNote.gain}${violation}` } });
    await cloud.setFaults({});
    await at(4 * day);
    const { data } = await cloud.ask<{ duties: { state: string }[] }>(author, 'submission.duties');
    expect(data.duties).toMatchObject([{ state: 'returned' }]);
    expect(await messages()).toHaveLength(1);
  });
});
