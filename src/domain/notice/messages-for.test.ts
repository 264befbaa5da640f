import type { CheckInFact, LeaveFact, ReversalFact, WorkFact } from '../ledger/fact';
import type { Judgement, Round } from '../submission/submission';
import { messagesFor, subjectOf } from './messages-for';

const at = 1_795_000_000_000;

const judgement: Judgement = {
  creditsHundredths: 150,
  late: false,
  offTopic: false,
  missingParts: 0,
  lowQuality: 0,
};

const round: Round = {
  schoolId: 'east',
  termId: '2026-1',
  submissionId: 'd01.m12',
  dutyId: 'd01',
  authorId: 'm12',
  n: 1,
  act: 'approved',
  byMemberId: 'm3',
  atMs: at,
  parts: null,
  photos: null,
  files: null,
  form: null,
  step: 0,
  dueAtMs: null,
  remark: '',
  judgement,
};

const base = {
  schoolId: 'east',
  termId: '2026-1',
  n: 0,
  memberId: 'm12',
  recordedAtMs: at,
  recordedBy: 'm3',
};

const checkIn: CheckInFact = {
  ...base,
  kind: 'checkIn',
  factId: 'checkIn:s08.m12:0',
  subject: 's08.m12',
  sessionId: 's08',
  late: false,
  evidence: { way: 'hostList', reason: '手机没电' },
};

const leave: LeaveFact = {
  ...base,
  kind: 'leave',
  factId: 'leave:s08.m12:0',
  subject: 's08.m12',
  sessionId: 's08',
  protected: true,
  reason: '产检',
};

const work: WorkFact = {
  ...base,
  kind: 'work',
  factId: 'work:d01.m12:0',
  subject: 'd01.m12',
  work: 'readingNote',
  workName: '读书笔记',
  countsAs: 'readingNote',
  submissionId: 'd01.m12',
  dutyId: 'd01',
  round: 1,
  draft: 2,
  judgement,
};

const reversal: ReversalFact = {
  ...base,
  kind: 'reversal',
  factId: 'reversal:s08.m12:0',
  subject: 's08.m12',
  of: 'checkIn:s08.m12:0',
  sessionId: 's08',
  reason: '登记错了人',
};

const toLin = { schoolId: 'east', memberId: 'm12', createdAtMs: at, readAtMs: null };

describe('the author of a piece', () => {
  const piece = { ...toLin, link: '/pages/piece/index?dutyId=d01' };

  test('is told of an approval with its credits and the word that went with it', () => {
    expect(messagesFor({ ...round, remark: '摘录精当' }, '十一月读书笔记')).toEqual([
      {
        ...piece,
        messageId: 'approved.d01.m12.1',
        kind: 'approved',
        title: '已通过：十一月读书笔记',
        body: '计 1.5 学分。评语：摘录精当',
      },
    ]);
  });

  test('learns why a late piece brought no credit', () => {
    const late = { ...round, judgement: { ...judgement, creditsHundredths: 0, late: true } };
    expect(messagesFor(late, '读书笔记')[0]?.body).toBe('按迟交处理，任务已完成，不计学分。');
  });

  test('is told what to change, why a piece was refused, and why an approval was taken back', () => {
    const told = (['returned', 'rejected', 'reopened'] as const).flatMap((act) =>
      messagesFor({ ...round, act, remark: '请补写打算', judgement: null }, '读书笔记'),
    );
    expect(told).toEqual([
      {
        ...piece,
        messageId: 'returned.d01.m12.1',
        kind: 'returned',
        title: '请修改：读书笔记',
        body: '请补写打算',
      },
      {
        ...piece,
        messageId: 'rejected.d01.m12.1',
        kind: 'rejected',
        title: '未通过：读书笔记',
        body: '请补写打算',
      },
      {
        ...piece,
        messageId: 'reopened.d01.m12.1',
        kind: 'reversed',
        title: '已撤回通过：读书笔记',
        body: '原因：请补写打算。原来的记录已撤销，您可以修改后再交。',
      },
    ]);
  });

  test('is told once: neither the approving fact nor its reversal speaks again', () => {
    const takenBack = { ...reversal, of: 'work:d01.m12:0', subject: 'd01.m12', sessionId: null };
    expect([work, takenBack].flatMap((fact) => messagesFor(fact, '读书笔记'))).toEqual([]);
  });
});

describe('whoever was recorded by others', () => {
  test('is told of a check-in by the host’s list', () => {
    expect(messagesFor(checkIn, '信技融合')).toEqual([
      {
        ...toLin,
        messageId: 'checkIn.s08.m12.0',
        kind: 'checkedInByOffice',
        title: '已为您登记签到：信技融合',
        body: '按现场名单登记，已记入您的研修簿。',
        link: '/pages/session/index?sessionId=s08',
      },
    ]);
  });

  test('is told of an accepted claim', () => {
    const accepted = { ...checkIn, evidence: { way: 'claim', slot: 7, claimedAtMs: at } } as const;
    expect(messagesFor(accepted, '信技融合')[0]).toMatchObject({
      messageId: 'checkIn.s08.m12.0',
      kind: 'claimAccepted',
      title: '签到已确认：信技融合',
    });
  });

  test('is told of a leave, without its private reason', () => {
    expect(messagesFor(leave, '信技融合')).toEqual([
      {
        ...toLin,
        messageId: 'leave.s08.m12.0',
        kind: 'leaveRecorded',
        title: '请假已登记：信技融合',
        body: '本次研修按请假记录，不算无故缺勤。',
        link: '/pages/session/index?sessionId=s08',
      },
    ]);
  });

  test('is told of a reversed record and why', () => {
    expect(messagesFor(reversal, '信技融合')).toEqual([
      {
        ...toLin,
        messageId: 'reversal.s08.m12.0',
        kind: 'reversed',
        title: '一条记录已撤销：信技融合',
        body: '原因：登记错了人。如有疑问，请与学校联系。',
        link: '/pages/mine/index',
      },
    ]);
  });
});

test('what one did oneself needs no message', () => {
  const scanned = { ...checkIn, evidence: { way: 'code', slot: 7 } } as const;
  expect(messagesFor(scanned, '信技融合')).toEqual([]);
  expect(messagesFor({ ...round, act: 'submitted' }, '读书笔记')).toEqual([]);
});

test('every happening names the duty or session whose title it needs', () => {
  const takenBack = { ...reversal, of: 'work:note.11.m12:0', sessionId: null };
  expect([round, work, takenBack, checkIn, leave, reversal].map(subjectOf)).toEqual([
    { kind: 'duty', dutyId: 'd01' },
    { kind: 'duty', dutyId: 'd01' },
    { kind: 'duty', dutyId: 'note.11' },
    { kind: 'session', sessionId: 's08' },
    { kind: 'session', sessionId: 's08' },
    { kind: 'session', sessionId: 's08' },
  ]);
});
