import type { ConductCase, ConductDesk, ConductForm } from '@/contract/conduct';
import type { Booklet, WhyView } from '@/contract/ledger';
import { attendanceSubject } from '@/domain/attendance/attendance';
import type { ConductReport, ConductRound } from '@/domain/ledger/conduct/report';
import type { Fact } from '@/domain/ledger/fact';
import type { Message } from '@/domain/notice/message';
import { teaches } from '@/domain/people/role';
import { atSchoolTime } from '@/domain/term/school-day';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aCheckIn, aClosedSession, aLeave } from '@/testing/session-builder';
import { insist } from '../../_shared/testing/insist';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

const LEADER = 'm09';
const OFFICER = 'm40';
const OTHER_OFFICER = 'm42';
const PRINCIPAL = 'm41';
const COLLEAGUE = 'm02';
const OUTSIDERS = [COLLEAGUE, 'm10', 'm20', 'm30', PRINCIPAL, 'dq/m40', 'dq/m01'];

const evening = atSchoolTime('2026-12-18', '19:00');
const heard = atSchoolTime('2026-12-23', '09:00');
const session = aClosedSession({ audienceMemberIds: people.filter(teaches).map(({ memberId }) => memberId) });
const { sessionId } = session;
const account = '没有来，也没有请假';
const evidence = '现场名单上没有签到，电话没有接';

let cloud: SchoolCloud;
let reports = 0;

/** 陈立 was at the session, 赵静 had leave; everybody else of the Chinese group stayed away without a word. */
beforeAll(async () => {
  const other = aSchool({ schoolId: 'dq' });
  cloud = await launchSchoolCloud([schoolDocuments(), schoolDocuments({ school: other })]);
  const of = (memberId: string) => ({
    memberId,
    recordedBy: memberId,
    subject: attendanceSubject(sessionId, memberId),
  });
  const facts: Fact[] = [
    aCheckIn({ ...of('m02'), factId: `checkIn:${attendanceSubject(sessionId, 'm02')}:0` }),
    aLeave({ ...of('m10'), factId: `leave:${attendanceSubject(sessionId, 'm10')}:0` }),
  ];
  await cloud.load('sessions', [{ ...session, _id: `xh:${sessionId}` }]);
  await cloud.load(
    'facts',
    facts.map((fact) => ({ ...fact, _id: `xh:${fact.factId}` })),
  );
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: evening });
});

const absence = (changes: object = {}) => {
  reports += 1;
  const training = { organiser: 'school', sessionId };
  const key = `k${String(reports).padStart(8, '0')}`;
  return {
    key,
    memberId: 'm01',
    kind: 'absence',
    training,
    account,
    evidence,
    photos: [],
    files: [],
    ...changes,
  };
};
const send = (who: string, wish: object) => cloud.ask<ConductCase>(who, 'ledger.reportConduct', wish);
const reported = async (changes: object = {}, who = LEADER) =>
  (await send(who, absence(changes))).data.reportId;
const seen = (who: string, reportId: string) =>
  cloud.ask<ConductCase>(who, 'ledger.conductCase', { reportId });
const act = (who: string, name: string, input: object): Promise<Reply<ConductCase>> =>
  cloud.ask<ConductCase>(who, `ledger.${name}`, input);
const answer = (who: string, reportId: string, round = 1) =>
  act(who, 'answerConduct', { reportId, round, words: '那天孩子发烧，忘了说' });
const decision = (reportId: string, round: number, changes: object = {}) => ({
  reportId,
  round,
  verdict: 'penalised',
  creditsHundredths: 550,
  reason: '情况属实',
  ...changes,
});
const penalise = (who: string, reportId: string, round: number, changes: object = {}) =>
  act(who, 'decideConduct', decision(reportId, round, changes));
const appeal = (who: string, reportId: string, round: number) =>
  act(who, 'appealConduct', { reportId, round, words: '当天下午已向组长口头请假' });
const judge = (who: string, reportId: string, round: number, verdict = 'upheld') =>
  act(who, 'decideConductAppeal', { reportId, round, verdict, reason: '组长确认了口头请假' });

const roundsOf = async (reportId: string) =>
  (await cloud.documents<ConductRound>('conductRounds'))
    .filter((round) => round.reportId === reportId)
    .sort((a, b) => a.n - b.n)
    .map(({ act: what, byMemberId }) => `${what} ${byMemberId}`);
const factsOf = async (reportId: string) =>
  (await cloud.documents<Fact>('facts'))
    .filter(({ subject }) => subject.includes(`conduct-${reportId}.`))
    .map(({ kind }) => kind)
    .sort();
const toldOf = async (reportId: string) =>
  (await cloud.documents<Message>('messages'))
    .filter(({ link }) => link.endsWith(`reportId=${reportId}`))
    .map(({ memberId, messageId }) => `${memberId} ${messageId.split('.')[0]} ${messageId.split('.').at(-1)}`)
    .sort();
const codesOf = (answers: readonly Reply<unknown>[]) =>
  answers.map((reply) => (reply.ok ? 'ok' : reply.error.code)).sort();

describe('the whole way', () => {
  test('is reported, told, answered, decided, appealed, and taken back', async () => {
    const reportId = await reported();
    expect(await toldOf(reportId)).toEqual([
      'm01 conductReported 0',
      'm40 conductReported 0',
      'm42 conductReported 0',
    ]);
    expect((await seen('m01', reportId)).data).toMatchObject({
      title: '缺训：第 8 次研修「班主任带班与心理辅导」',
      account,
      evidence,
      reporter: '吴敏',
      act: 'answer',
      stateText: '等本人说明',
    });
    expect((await penalise(OFFICER, reportId, 1)).error).toMatchObject({ code: 'notHeardYet' });

    expect((await answer('m01', reportId)).data).toMatchObject({ stateText: '待处理', act: null });
    expect((await seen(OFFICER, reportId)).data).toMatchObject({
      act: 'decide',
      steps: [{ title: '本人的说明', by: '林晓云', words: '那天孩子发烧，忘了说' }],
      range: { leastHundredths: 500, mostHundredths: 1000 },
    });
    expect((await seen(LEADER, reportId)).data.steps).toMatchObject([{ title: '本人的说明', words: '' }]);

    expect((await penalise(OFFICER, reportId, 2)).data).toMatchObject({ stateText: '已扣减', act: null });
    const why = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'trip' });
    expect(why.data.postings).toMatchObject([
      {
        amountHundredths: -550,
        evidence: '12月18日，扣减 5.5 学分，依据学校收到的报告，本人可以申诉',
        approver: '许岚',
      },
    ]);

    expect((await appeal('m01', reportId, 3)).data).toMatchObject({ stateText: '申诉中', act: null });
    expect((await judge(OFFICER, reportId, 4)).error).toMatchObject({ code: 'notAllowed' });
    expect((await seen(PRINCIPAL, reportId)).data.act).toBe('decideAppeal');
    expect((await judge(PRINCIPAL, reportId, 4)).data).toMatchObject({ stateText: '申诉成立' });
    const after = await cloud.ask<WhyView>('m01', 'ledger.why', { itemId: 'trip' });
    expect(after.data.postings).toEqual([]);
    expect(await factsOf(reportId)).toEqual(['record', 'reversal']);
    expect(await roundsOf(reportId)).toEqual([
      'reported m09',
      'answered m01',
      'penalised m40',
      'appealed m01',
      'upheld m41',
    ]);
    expect(await toldOf(reportId)).toEqual([
      'm01 conductDecided 2',
      'm01 conductDecided 4',
      'm01 conductReported 0',
      'm09 conductDecided 2',
      'm09 conductDecided 4',
      'm40 conductAnswered 1',
      'm40 conductReported 0',
      'm41 conductAppealed 3',
      'm42 conductAnswered 1',
      'm42 conductAppealed 3',
      'm42 conductReported 0',
    ]);
    const audits = await cloud.documents<{ act: string; subject: string }>('audits');
    expect(audits.filter(({ subject }) => subject === reportId)).toHaveLength(2);
    const told = await toldOf(reportId);
    for (const _ of [1, 2]) await cloud.runTimer('notify');
    expect(await toldOf(reportId)).toEqual(told);
  });

  test('without a word of the person it is decided after two working days, and a rejected appeal ends it', async () => {
    const reportId = await reported({ memberId: 'm09' }, OFFICER);
    await cloud.setClock({ nowMs: heard });
    expect((await penalise(OFFICER, reportId, 1)).error).toMatchObject({ code: 'notAllowed' });
    expect((await penalise(OTHER_OFFICER, reportId, 1)).ok).toBe(true);
    await appeal('m09', reportId, 2);
    expect((await judge(PRINCIPAL, reportId, 3, 'rejected')).data.stateText).toBe('维持扣减');
    expect((await appeal('m09', reportId, 4)).error).toMatchObject({ code: 'movedOn' });
    expect(await factsOf(reportId)).toEqual(['record']);
    expect((await cloud.ask<Booklet>('m09', 'ledger.booklet')).ok).toBe(true);
  });

  test('is dismissed with a reason: no fact, and both are told', async () => {
    const reportId = await reported();
    await answer('m01', reportId);
    const refusal = { verdict: 'dismissed', creditsHundredths: null, reason: '本人确有急事' };
    expect((await penalise(OFFICER, reportId, 2, refusal)).data.stateText).toBe('不予扣减');
    expect(await factsOf(reportId)).toEqual([]);
    expect((await toldOf(reportId)).filter((line) => line.endsWith(' 2'))).toEqual([
      'm01 conductDecided 2',
      'm09 conductDecided 2',
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['whoever had leave', LEADER, { memberId: 'm10' }, 'onLeave'],
    ['whoever was there', LEADER, { memberId: 'm02' }, 'wasThere'],
    ['another group', LEADER, { memberId: 'm20' }, 'notYours'],
    ['oneself', LEADER, { memberId: LEADER }, 'own'],
    ['nobody of the school', OFFICER, { memberId: 'm77' }, 'notFound'],
    ['no such session', OFFICER, { training: { organiser: 'school', sessionId: 'nope' } }, 'notFound'],
    ['too few words', OFFICER, { evidence: '有' }, 'invalidInput'],
  ])('%s', async (_, who, changes, code) => {
    expect((await send(who, absence(changes))).error.code).toBe(code);
  });

  test('words that the platform does not pass are not stored', async () => {
    await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    const wish = absence();
    expect((await send(LEADER, wish)).error.code).toBe('contentRefused');
    const stored = await cloud.documents<ConductReport>('conductReports');
    expect(stored.filter(({ reportId }) => reportId.endsWith(wish.key))).toEqual([]);
  });

  test('somebody who got leave after the report is not penalised for it', async () => {
    const reportId = await reported({ memberId: LEADER }, PRINCIPAL);
    const subject = attendanceSubject(sessionId, LEADER);
    const leave = aLeave({ memberId: LEADER, subject, factId: `leave:${subject}:0` });
    await answer(LEADER, reportId);
    await cloud.load('facts', [{ ...leave, _id: `xh:${leave.factId}` }]);
    expect((await penalise(OFFICER, reportId, 2)).error.code).toBe('excusedSince');
  });
});

describe('who may', () => {
  test('teachers and preparation leaders report nobody; nobody else’s report is there for them', async () => {
    for (const who of ['m01', 'm02', 'm10', 'm30'])
      expect((await send(who, absence({ memberId: 'm02' }))).error.code).toBe('notAllowed');
    const reportId = await reported();
    for (const who of OUTSIDERS) {
      expect((await seen(who, reportId)).error.code).toBe('notFound');
      expect((await answer(who, reportId)).ok).toBe(false);
      expect((await penalise(who, reportId, 1)).ok).toBe(false);
    }
    for (const who of [LEADER, OFFICER]) expect((await answer(who, reportId)).error.code).toBe('notAllowed');
    expect((await penalise('m01', reportId, 1)).error.code).toBe('notAllowed');
    expect(await roundsOf(reportId)).toEqual(['reported m09']);
  });

  test('each finds on the own desk what is theirs, and no more', async () => {
    const reportId = await reported();
    const listsOf = async (who: string) => {
      const { data } = await cloud.ask<ConductDesk>(who, 'ledger.conductDesk');
      return (['toDecide', 'mine', 'reported', 'others'] as const).filter((list) =>
        data[list].some((line) => line.reportId === reportId),
      );
    };
    expect(await listsOf('m01')).toEqual(['mine']);
    expect(await listsOf(LEADER)).toEqual(['reported']);
    expect(await listsOf(OFFICER)).toEqual(['toDecide']);
    for (const who of OUTSIDERS) expect(await listsOf(who)).toEqual([]);
    const form = await cloud.ask<ConductForm>(LEADER, 'ledger.conductForm');
    expect(form.data.people.map(({ memberId }) => memberId)).toEqual(['m01', 'm02', 'm10']);
    expect(form.data.sessions).toMatchObject([{ sessionId, day: '2026-12-18' }]);
  });
});

describe('twice and at once', () => {
  test('a report that is sent twice, and at once, is one; other words under its key are refused', async () => {
    const wish = absence();
    const answers = await Promise.all([1, 2, 3].map(() => send(LEADER, wish)));
    expect(codesOf(answers)).toEqual(['ok', 'ok', 'ok']);
    const { reportId } = answers[0]?.data ?? { reportId: '' };
    expect(await roundsOf(reportId)).toEqual(['reported m09']);
    expect(await toldOf(reportId)).toHaveLength(3);
    expect((await send(LEADER, { ...wish, account: '其实是迟到了' })).error.code).toBe('otherReported');
  });

  test('two officers decide at once: one does, the other is told so', async () => {
    const reportId = await reported();
    await answer('m01', reportId);
    const answers = await Promise.all([
      penalise(OFFICER, reportId, 2),
      penalise(OTHER_OFFICER, reportId, 2, { creditsHundredths: 800 }),
      penalise(OFFICER, reportId, 2),
    ]);
    expect(codesOf(answers).filter((code) => code === 'movedOn').length).toBeGreaterThan(0);
    expect(await factsOf(reportId)).toEqual(['record']);
    expect(await roundsOf(reportId)).toHaveLength(3);
  });

  test('who answers while it is being decided: one is first', async () => {
    const reportId = await reported();
    await cloud.setClock({ nowMs: heard });
    const answers = await Promise.all([answer('m01', reportId), penalise(OFFICER, reportId, 1)]);
    expect(codesOf(answers)).toEqual(['movedOn', 'ok']);
    expect(await roundsOf(reportId)).toHaveLength(2);
  });

  test('an appeal is decided once, by two at once, and a resend meets the result', async () => {
    const reportId = await reported();
    await answer('m01', reportId);
    await penalise(OFFICER, reportId, 2);
    await appeal('m01', reportId, 3);
    const answers = await Promise.all([
      judge(PRINCIPAL, reportId, 4),
      judge(OTHER_OFFICER, reportId, 4, 'rejected'),
    ]);
    expect(codesOf(answers)).toEqual(['movedOn', 'ok']);
    const decider = answers[0]?.ok ? PRINCIPAL : OTHER_OFFICER;
    const verdict = answers[0]?.ok ? 'upheld' : 'rejected';
    expect((await judge(decider, reportId, 4, verdict)).ok).toBe(true);
    expect(await factsOf(reportId)).toEqual(verdict === 'upheld' ? ['record', 'reversal'] : ['record']);
    expect(await roundsOf(reportId)).toHaveLength(5);
  });

  test('a decision that dies half-way stands whole or not at all, and is completed by a resend', async () => {
    const reportId = await reported();
    await answer('m01', reportId);
    await cloud.setFaults({ failRate: 0.08 });
    await insist(() => penalise(OFFICER, reportId, 2));
    await cloud.setFaults({});
    expect((await penalise(OFFICER, reportId, 2)).ok).toBe(true);
    expect(await factsOf(reportId)).toEqual(['record']);
    expect(await roundsOf(reportId)).toHaveLength(3);
    expect((await toldOf(reportId)).filter((line) => line.endsWith(' 2'))).toHaveLength(2);
  });
});

describe('evidence', () => {
  test('a picture is the reporter’s until the platform passed it, and gone after the term', async () => {
    const fileId = await cloud.put(LEADER, 'conduct/list.jpg', aJpeg(900));
    const photos = [{ fileId, sizeBytes: 900 }];
    const stranger = await send(OFFICER, absence({ photos }));
    expect(stranger.error.code).toBe('notYourFile');
    await cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });
    const reportId = await reported({ photos });
    expect((await seen(LEADER, reportId)).data.photoUrls).toHaveLength(1);
    expect((await seen('m01', reportId)).data.photoUrls).toHaveLength(0);
    const [asked] = (await cloud.documents<{ _id: string; fileId: string }>('mediaChecks')).filter(
      (check) => check.fileId === fileId,
    );
    await cloud.callInside('submission', {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: asked?._id,
      result: { suggest: 'pass' },
    });
    for (const who of ['m01', LEADER, OFFICER])
      expect((await seen(who, reportId)).data.photoUrls).toHaveLength(1);
    const [url = ''] = (await seen('m01', reportId)).data.photoUrls;
    expect((await fetch(url)).status).toBe(200);

    await cloud.setClock({ nowMs: atSchoolTime('2027-03-02', '23:00') });
    await cloud.runTimer('ledger');
    expect((await seen('m01', reportId)).data.photoUrls).toHaveLength(1);
    await cloud.setClock({ nowMs: atSchoolTime('2027-03-03', '00:30') });
    for (const _ of [1, 2]) await cloud.runTimer('ledger');
    expect((await seen('m01', reportId)).data).toMatchObject({
      photoUrls: [],
      evidence,
      evidenceNote: '学期已结束，照片和文件已删除。',
    });
    expect((await fetch(url)).ok).toBe(false);
  });
});
