import type { PieceView } from '@/contract/piece-view';
import type { QueueEntry } from '@/contract/queue-entry';
import type { DecisionReply, ReviewView } from '@/contract/submission';
import type { WorkFact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import type { Round } from '@/domain/submission/submission';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const dutyId = readingDuty.dutyId;
const submissionId = `${dutyId}.m01`;
const approval = { submissionId, verdict: 'approved', remark: '', offTopic: false, lowQuality: 0 };

beforeAll(async () => {
  cloud = await launchSchoolCloud();
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

/** The whole way of one note, in the order in which it happens: each test stands on the one before. */
describe('a reading note', () => {
  test('is owed by everybody, and nothing is written yet', async () => {
    const { data } = await cloud.ask('m01', 'submission.duties');
    expect(data).toEqual({
      duties: [
        {
          dutyId,
          kind: 'readingNote',
          title: '十二月读书笔记',
          dueAtMs: readingDuty.dueAtMs,
          state: 'none',
          characters: 0,
          overdue: false,
        },
      ],
    });
    const { data: piece } = await cloud.ask<PieceView>('m01', 'submission.open', { dutyId });
    expect(piece).toMatchObject({
      state: 'none',
      revision: 0,
      rounds: [],
      savedAtMs: null,
      uploadPath: `xh/m01/${dutyId}/`,
    });
  });

  test('is saved as a draft that no reviewer sees', async () => {
    const draft = { dutyId, revision: 0, parts: { book: '《给教师的建议》' }, ...onlyWords };
    const first = await cloud.ask('m01', 'submission.saveDraft', draft);
    expect(first).toMatchObject({ ok: true, data: { revision: 1 } });
    expect(await cloud.ask('m01', 'submission.saveDraft', draft)).toEqual(first);
    expect((await cloud.ask('m09', 'submission.queue')).data).toEqual({ entries: [] });
    expect(await cloud.ask('m09', 'submission.review', { submissionId })).toMatchObject({
      error: { code: 'notSubmitted' },
    });
  });

  test('another phone on the old draft is told so, with both texts kept', async () => {
    const other = { dutyId, revision: 0, parts: { book: '《论语》' }, ...onlyWords };
    expect(await cloud.ask('m01', 'submission.saveDraft', other)).toMatchObject({
      ok: false,
      error: { code: 'draftConflict', details: { revision: 1, parts: { book: '《给教师的建议》' } } },
    });
  });

  test('is handed in with a photo; a resend answers the same', async () => {
    const fileId = await cloud.put('m01', `${dutyId}/a.jpg`, aJpeg(2_000));
    const writing = {
      dutyId,
      revision: 1,
      parts: wholeNote,
      ...onlyWords,
      photos: [{ fileId, sizeBytes: 1 }],
    };
    const first = await cloud.ask<PieceView>('m01', 'submission.submit', writing);
    expect(first.data).toMatchObject({
      state: 'submitted',
      textCheck: 'pass',
      photos: [{ fileId, sizeBytes: 2_000, check: 'pending' }],
      rounds: [{ n: 0, act: 'submitted', by: '林晓云' }],
    });
    expect(first.data.photos[0]?.url).toMatch(/^http/);
    const again = await cloud.ask<PieceView>('m01', 'submission.submit', writing);
    expect({ ...again.data, photos: [] }).toEqual({ ...first.data, photos: [] });
    expect(await cloud.documents('rounds')).toHaveLength(1);
  });

  test('waits in the queue of both leaders of its author, and of nobody else', async () => {
    const expected: QueueEntry = {
      submissionId,
      title: '十二月读书笔记',
      kindName: '读书笔记',
      author: '林晓云',
      group: '语文教研组',
      submittedAtMs: expect.any(Number),
      characters: expect.any(Number),
      draft: 1,
      late: false,
      waitsLong: false,
      step: 'only',
      inSteadOf: null,
    };
    for (const leader of ['m09', 'm10'])
      expect((await cloud.ask(leader, 'submission.queue')).data).toEqual({ entries: [expected] });
    for (const other of ['m20', 'm40'])
      expect((await cloud.ask(other, 'submission.queue')).data).toEqual({ entries: [] });
  });

  test('shows its reviewer every part, checked, and the photo once the platform passed it', async () => {
    await photoSettled();
    const { data } = await cloud.ask<ReviewView>('m09', 'submission.review', { submissionId });
    expect(data).toMatchObject({
      state: 'submitted',
      nextRound: 1,
      parts: wholeNote,
      position: { index: 1, of: 1 },
      photos: [{ check: 'pass', url: expect.stringMatching(/^http/) }],
    });
    expect(data.checks.map((part) => [part.name, part.met])).toEqual([
      ['书名', true],
      ['摘录', true],
      ['收获', true],
      ['打算', true],
    ]);
  });

  test('is returned with a word, which its author finds in the inbox', async () => {
    const returned = {
      ...approval,
      verdict: 'returned',
      remark: '收获再具体些',
      round: 1,
      creditsHundredths: 0,
    };
    const { data } = await cloud.ask<DecisionReply>('m09', 'submission.decide', returned);
    expect(data).toEqual({ state: 'returned', judgement: null, nextSubmissionId: null });
    const [message] = await cloud.documents<Message>('messages');
    expect(message).toMatchObject({
      memberId: 'm01',
      title: '请修改：十二月读书笔记',
      body: '收获再具体些',
    });
  });

  test('what its author writes on meanwhile stays private', async () => {
    const parts = { ...wholeNote, gain: `${wholeNote.gain}还没想好，先记一笔。` };
    await cloud.ask('m01', 'submission.saveDraft', { dutyId, revision: 2, parts, ...onlyWords });
    const { data } = await cloud.ask<ReviewView>('m09', 'submission.review', { submissionId });
    expect(data).toMatchObject({ state: 'returned', parts: wholeNote });
  });

  test('is handed in again and approved: one fact, however often the approval is sent', async () => {
    const parts = { ...wholeNote, gain: `${wholeNote.gain}上周的课就是例子。` };
    const { data: piece } = await cloud.ask<PieceView>('m01', 'submission.submit', {
      dutyId,
      revision: 3,
      parts,
      ...onlyWords,
    });
    expect(piece.rounds.map((round) => round.act)).toEqual(['submitted', 'returned', 'submitted']);
    const verdict = { ...approval, round: 3, creditsHundredths: 250 };
    const answers = await Promise.all(
      [1, 2, 3].map(() => cloud.ask<DecisionReply>('m09', 'submission.decide', verdict)),
    );
    const judgement = {
      creditsHundredths: 250,
      late: false,
      offTopic: false,
      missingParts: 0,
      lowQuality: 0,
    };
    for (const answer of answers)
      expect(answer).toEqual({ ok: true, data: { state: 'approved', judgement, nextSubmissionId: null } });
    const facts = await cloud.documents<WorkFact & { _id: string }>('facts');
    expect(facts).toEqual([
      {
        _id: `xh:work:${submissionId}:0`,
        schoolId: 'xh',
        termId: '2026-1',
        factId: `work:${submissionId}:0`,
        kind: 'work',
        subject: submissionId,
        n: 0,
        memberId: 'm01',
        recordedAtMs: expect.any(Number),
        recordedBy: 'm09',
        work: 'readingNote',
        workName: '读书笔记',
        countsAs: 'readingNote',
        submissionId,
        dutyId,
        round: 3,
        draft: 2,
        judgement,
      },
    ]);
    expect(await cloud.documents('audits')).toHaveLength(2);
    const messages = await cloud.documents<Message>('messages');
    expect(messages.map((message) => message.kind).sort()).toEqual(['approved', 'returned']);
  });

  test('keeps every version', async () => {
    const rounds = await cloud.documents<Round>('rounds');
    expect(
      rounds.sort((a, b) => a.n - b.n).map(({ n, act, parts }) => [n, act, parts?.gain?.length]),
    ).toEqual([
      [0, 'submitted', wholeNote.gain?.length],
      [1, 'returned', undefined],
      [2, 'submitted', (wholeNote.gain?.length ?? 0) + 9],
      [3, 'approved', undefined],
    ]);
  });

  test('is closed to edits and to other decisions from then on', async () => {
    const edit = { dutyId, revision: 4, parts: { book: '别的' }, ...onlyWords };
    expect(await cloud.ask('m01', 'submission.saveDraft', edit)).toMatchObject({
      error: { code: 'notEditable' },
    });
    const rejection = { ...approval, verdict: 'rejected', remark: '再看', round: 3, creditsHundredths: 0 };
    expect(await cloud.ask('m10', 'submission.decide', rejection)).toMatchObject({
      error: { code: 'alreadyDecided', details: { state: 'approved' } },
    });
  });
});

async function photoSettled(): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const [piece] = await cloud.documents<PieceView>('submissions');
    if (piece?.photos[0]?.check === 'pass') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the picture was never passed');
}
