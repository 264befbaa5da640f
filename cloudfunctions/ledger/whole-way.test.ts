import type { Booklet, LedgerEntry, TodayView, WhyView } from '@/contract/ledger';
import type { PieceView } from '@/contract/piece-view';
import type { Message } from '@/domain/notice/message';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aCheckIn, aClosedSession, aSession } from '@/testing/session-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const dutyId = readingDuty.dutyId;
const submissionId = `${dutyId}.m01`;
const approval = { submissionId, verdict: 'approved', remark: '', offTopic: false, lowQuality: 0 };

const first = aClosedSession({
  sessionId: '2026-1-s01',
  number: 1,
  title: '说课',
  startsAtMs: atSchoolTime('2026-10-16', '15:30'),
  hoursHundredths: 200,
  audienceMemberIds: ['m01', 'm02'],
});
const tonight = aSession({
  sessionId: '2026-1-s02',
  number: 2,
  startsAtMs: atSchoolTime('2026-12-10', '20:30'),
});
const checkIn = aCheckIn({
  factId: 'checkIn:2026-1-s01.m01:0',
  subject: '2026-1-s01.m01',
  sessionId: '2026-1-s01',
  recordedAtMs: atSchoolTime('2026-10-16', '15:26'),
});

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    {
      ...schoolDocuments(),
      sessions: [first, tonight].map((session) => ({ _id: `xh:${session.sessionId}`, ...session })),
      facts: [{ _id: `xh:${checkIn.factId}`, ...checkIn }],
    },
  ]);
  await cloud.setClock({ nowMs: inTime });
  const writing = { dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  await cloud.ask('m01', 'submission.submit', writing);
});
afterAll(() => cloud.stop());

/** One teacher's credit, from the approval to its reversal and back: each test stands on the one before. */
describe('林晓云’s ledger', () => {
  test('on the first tab: tonight’s session, the waiting note, no message yet', async () => {
    const { data } = await cloud.ask<TodayView>('m01', 'ledger.today');
    expect(data).toMatchObject({
      week: 15,
      termName: '2026 学年第一学期',
      theme: '班主任带班与心理辅导',
      sessions: [{ sessionId: '2026-1-s02', status: 'upcoming' }],
      next: null,
      duties: [],
      moreDuties: 0,
      unread: 0,
      messages: [],
      queue: null,
    });
    expect((await cloud.ask<TodayView>('m09', 'ledger.today')).data.queue).toBe(1);
    expect((await cloud.ask<TodayView>('m40', 'ledger.today')).data.queue).toBe(0);
  });

  test('after the approval the booklet has the credit, the hours and the seal', async () => {
    await cloud.ask('m09', 'submission.decide', { ...approval, round: 1, creditsHundredths: 250 });
    const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
    expect(data).toMatchObject({
      termName: '2026 学年第一学期',
      total: { hoursHundredths: 200, targetHundredths: 1200 },
      maxHundredths: 11_000,
      provisional: true,
      yardstickAtMs: null,
      ruleBook: { version: 1 },
    });
    expect(data.items.map((item) => [item.itemId, item.scoreHundredths])).toEqual([
      ['trip', 0],
      ['attendance', 3000],
      ['notes', 0],
      ['participation', 250],
      ['reading', 1000],
      ['bonus', 0],
    ]);
    expect(data.totalHundredths).toBe(4250);
    expect(data.seals.map((seal) => seal.status)).toEqual(['onTime', 'upcoming']);
  });

  test('「why」 shows the draft, who approved it, the clause and the version', async () => {
    const { data } = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'participation' });
    expect(data).toMatchObject({
      scoreHundredths: 250,
      postings: [
        {
          factId: `work:${submissionId}:0`,
          title: '十二月读书笔记',
          amountHundredths: 250,
          unit: 'credit',
          evidence: '读书笔记第 1 稿通过',
          approver: '吴敏',
        },
      ],
      ruleBook: { version: 1, effectiveFrom: '2025-09-01' },
    });
    expect(data.clauses[0]).toMatchObject({ text: expect.any(String), source: expect.any(String) });
    const hours = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'attendance' });
    expect(hours.data.postings).toMatchObject([
      { title: '第 1 次研修', evidence: '签到 15:26，现场码', approver: '' },
    ]);
    expect(await cloud.ask('m01', 'ledger.why', { itemId: 'nothing' })).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  test('on the first tab the duty is done and the message is there', async () => {
    const { data } = await cloud.ask<TodayView>('m01', 'ledger.today');
    expect(data).toMatchObject({ duties: [], unread: 1, messages: [{ kind: 'approved', read: false }] });
    expect((await cloud.ask<TodayView>('m09', 'ledger.today')).data.queue).toBe(0);
  });

  test('the timer takes the highest: who was away is measured by who was there', async () => {
    expect(await cloud.runTimer('ledger')).toEqual([{ ok: true, data: { schools: 1 } }]);
    const { data } = await cloud.ask<Booklet>('m02', 'ledger.booklet');
    expect(data.items[1]).toMatchObject({ itemId: 'attendance', scoreHundredths: 0, void: true });
    expect(data.yardstickAtMs).toEqual(expect.any(Number));
    const why = await cloud.ask<WhyView>('m02', 'ledger.why', { itemId: 'attendance' });
    expect(why.data.postings).toMatchObject([{ title: '第 1 次研修', evidence: '没有签到，也没有请假记录' }]);
    expect(why.data.remarks.join()).toContain('20%');
  });

  test('reversed by the office: the credit is gone, the note is its author’s again, with the reason', async () => {
    const mistake = { factId: `work:${submissionId}:0`, reason: '学分评定有误' };
    const reversal = () => cloud.ask<{ entries: LedgerEntry[] }>('m40', 'ledger.reverse', mistake);
    const [first, ...resent] = await Promise.all([reversal(), reversal(), reversal()]);
    for (const answer of resent) expect(answer).toEqual(first);
    expect(first.data).toMatchObject({ name: '林晓云' });
    expect(first.data.entries.map(({ title, by, reversed }) => [title, by, reversed])).toEqual([
      ['撤销：十二月读书笔记，通过', '许岚', false],
      ['十二月读书笔记，通过', '吴敏', true],
      ['第 1 次研修「说课」签到', '林晓云', false],
    ]);
    const { data: piece } = await cloud.ask<PieceView>('m01', 'submission.open', { dutyId });
    expect(piece).toMatchObject({ state: 'returned' });
    expect(piece.rounds.at(-1)).toMatchObject({ act: 'reopened', remark: '学分评定有误', by: '许岚' });
    const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
    expect(data.items[3]).toMatchObject({ itemId: 'participation', scoreHundredths: 0 });
    const kinds = (await cloud.documents<Message>('messages')).map((message) => message.kind);
    expect(kinds.sort()).toEqual(['approved', 'reversed']);
    expect(await cloud.ask('m42', 'ledger.reverse', mistake)).toMatchObject({
      error: { code: 'alreadyReversed' },
    });
  });

  test('handed in and approved anew it counts once, under the next number', async () => {
    const { data: piece } = await cloud.ask<PieceView>('m01', 'submission.open', { dutyId });
    const writing = { dutyId, revision: piece.revision, parts: wholeNote, ...onlyWords };
    await cloud.ask('m01', 'submission.submit', writing);
    const verdict = { ...approval, round: 4, creditsHundredths: 200 };
    for (const _ of [1, 2])
      expect(await cloud.ask('m09', 'submission.decide', verdict)).toMatchObject({ ok: true });
    const ids = (await cloud.documents<{ factId: string }>('facts')).map((fact) => fact.factId);
    expect(ids.sort()).toEqual([
      'checkIn:2026-1-s01.m01:0',
      `reversal:work.${submissionId}:0`,
      `work:${submissionId}:0`,
      `work:${submissionId}:1`,
    ]);
    const { data } = await cloud.ask<Booklet>('m01', 'ledger.booklet');
    expect(data.items[3]).toMatchObject({ itemId: 'participation', scoreHundredths: 200 });
  });
});

describe('who may look and correct', () => {
  test('one’s own journal is one’s own; the office sees everybody’s', async () => {
    const ofLin = { memberId: 'm01' };
    for (const who of ['m01', 'm40'])
      expect(await cloud.ask(who, 'ledger.entries', ofLin)).toMatchObject({ ok: true });
    for (const who of ['m02', 'm09', 'm10', 'm41'])
      expect(await cloud.ask(who, 'ledger.entries', ofLin)).toMatchObject({ error: { code: 'notAllowed' } });
    expect(await cloud.ask('nobody', 'ledger.entries', ofLin)).toMatchObject({
      error: { code: 'notSignedIn' },
    });
  });

  test('only the office reverses; never its own, never a reversal, never what is not there', async () => {
    const reason = '登记错了人';
    for (const who of ['m01', 'm09', 'm10', 'm41'])
      expect(await cloud.ask(who, 'ledger.reverse', { factId: checkIn.factId, reason })).toMatchObject({
        error: { code: 'notAllowed' },
      });
    const own = aCheckIn({
      memberId: 'm40',
      factId: 'checkIn:2026-1-s01.m40:0',
      subject: '2026-1-s01.m40',
      sessionId: '2026-1-s01',
    });
    await cloud.load('facts', [{ _id: `xh:${own.factId}`, ...own }]);
    const cases = [
      ['m40', own.factId, 'ownFact'],
      ['m40', `reversal:work.${submissionId}:0`, 'isReversal'],
      ['m40', 'checkIn:2026-1-s09.m01:0', 'notFound'],
      ['m40', 'xh:checkIn:2026-1-s01.m01:0', 'invalidInput'],
    ] as const;
    for (const [who, factId, code] of cases)
      expect(await cloud.ask(who, 'ledger.reverse', { factId, reason })).toMatchObject({ error: { code } });
  });

  test('the timer’s event is refused to a client', async () => {
    const forged = await cloud.call('o-xh-m40', 'ledger', { Type: 'Timer', TriggerName: 'terms' });
    expect(forged.body).toMatchObject({ ok: false, error: { code: 'unknownAction' } });
    const asked = await cloud.ask('m40', 'ledger.tendTerms');
    expect(asked).toMatchObject({ error: { code: 'notAllowed' } });
  });
});
