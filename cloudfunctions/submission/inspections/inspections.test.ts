import type { InspectionDesk } from '@/contract/inspections';
import type { Booklet, WhyView } from '@/contract/ledger';
import type { Message } from '@/domain/notice/message';
import { insist } from '../../_shared/testing/insist';
import { group, launchRounds, leader, marking, office, type Rounds } from './testing/rounds';

let rounds: Rounds;
beforeEach(async () => {
  rounds = await launchRounds();
});
afterEach(() => rounds.stop());

const excellent = { kind: 'tier', tier: 'excellent' } as const;
const codes = (reply: Awaited<ReturnType<Rounds['mark']>>) =>
  reply.data.outcomes.map(({ entry, refusal }) => `${entry.memberId} ${refusal?.code ?? 'ok'}`);
const notesOf = async (who: string) =>
  (await rounds.ask<Booklet>(who, 'ledger.booklet')).data.items.find(({ itemId }) => itemId === 'notes');
const messagesOf = async (memberId: string) =>
  (await rounds.documents<Message>('messages'))
    .filter((message) => message.memberId === memberId)
    .map(({ title, body }) => `${title} ${body}`);

describe('a round', () => {
  test('holds the teachers that its groups have on that day', async () => {
    const { data } = await rounds.open(office);
    expect(data.entries.map(({ memberId, name, mark }) => [memberId, name, mark])).toEqual([
      ['m01', '林晓云', null],
      ['m02', '陈立', null],
      ['m09', '吴敏', null],
      ['m10', '赵静', null],
    ]);
    expect(data).toMatchObject({ what: '学习笔记', state: 'open', turn: 0, unmarked: 4 });
  });

  test('is opened once by a double tap, and not overwritten by other words under its key', async () => {
    const form = { key: 'samekey01' };
    const both = await Promise.all([rounds.open(office, form), rounds.open(office, form)]);
    expect(both.map(({ data }) => data.inspectionId)).toEqual(['m40-samekey01', 'm40-samekey01']);
    expect(await rounds.documents('inspections')).toHaveLength(1);
    expect(await rounds.documents('audits')).toHaveLength(1);
    expect((await rounds.open(office, { ...form, title: '另一次' })).error.code).toBe('alreadyDecided');
  });

  test.each([
    [{ groupIds: ['maths'] }, 'notYourGroup'],
    [{ groupIds: [] }, 'noGroups'],
    [{ day: '2027-03-01' }, 'outsideTerm'],
    [{ kind: 'other' }, 'otherNameMissing'],
  ])('a leader who asks for %j is refused: %s', async (changes, code) => {
    expect((await rounds.open(leader, changes)).error.code).toBe(code);
  });

  test('is opened by the office and by a leader for the own group, and by nobody else', async () => {
    expect((await rounds.open(leader)).ok).toBe(true);
    expect((await rounds.open(office, { groupIds: ['chinese', 'maths'] })).ok).toBe(true);
    for (const who of ['m01', 'm10', 'm41', 'nobody']) expect((await rounds.open(who)).ok).toBe(false);
    expect(await rounds.documents('inspections')).toHaveLength(2);
  });

  test('a leader’s list shows the own group’s numbers; the office’s all', async () => {
    const inspectionId = await rounds.opened({ groupIds: ['chinese', 'maths'] });
    await rounds.mark(leader, inspectionId, [marking(), marking({ memberId: 'm02', mark: excellent })]);
    const listed = async (who: string) =>
      (await rounds.ask<InspectionDesk>(who, 'submission.inspections')).data.rounds.flatMap(({ groups }) =>
        groups.map(({ name, counts }) => [name, counts.excellent, counts.good, counts.notSeen]),
      );
    expect(await listed(leader)).toEqual([['语文教研组', 1, 1, 2]]);
    expect(await listed(office)).toEqual([
      ['语文教研组', 1, 1, 2],
      ['数学教研组', 0, 0, 1],
    ]);
    expect(await listed('m20')).toEqual([['数学教研组', 0, 0, 1]]);
    expect((await rounds.ask('m01', 'submission.inspections')).error.code).toBe('notAllowed');
    expect((await rounds.ask<InspectionDesk>('west/m40', 'submission.inspections')).data.rounds).toEqual([]);
  });
});

describe('marks', () => {
  test('are given by the group’s leader; the leader’s own notebook is the office’s', async () => {
    const inspectionId = await rounds.opened();
    const all = group.map((memberId) => marking({ memberId }));
    const reply = await rounds.mark(leader, inspectionId, all);
    expect(codes(reply)).toEqual(['m01 ok', 'm02 ok', 'm10 ok']);
    expect(reply.data.unmarked).toBe(1);
    const { data } = await rounds.read(leader, inspectionId);
    expect(data.entries.map(({ memberId }) => memberId)).toEqual(['m01', 'm02', 'm10']);
    expect(data).toMatchObject({ holdsOwn: true, mayClose: false, mayReopen: false });
    expect(codes(await rounds.mark(office, inspectionId, [marking({ memberId: 'm09' })]))).toEqual([
      'm09 ok',
    ]);
    expect((await rounds.read(office, inspectionId)).data.unmarked).toBe(0);
  });

  test('are nobody else’s to give or to read', async () => {
    const inspectionId = await rounds.opened();
    for (const who of ['m01', 'm10', 'm41']) {
      expect((await rounds.mark(who, inspectionId, [marking()])).error.code).toBe('notAllowed');
      expect((await rounds.read(who, inspectionId)).error.code).toBe('notAllowed');
    }
    for (const who of ['m20', 'west/m40', 'west/m09']) {
      expect((await rounds.mark(who, inspectionId, [marking()])).error.code).toBe('notFound');
      expect((await rounds.read(who, inspectionId)).error.code).toBe('notFound');
      expect((await rounds.close(who, inspectionId)).error.code).toBe('notFound');
    }
    const byOffice = await rounds.opened({ by: 'office' });
    expect((await rounds.mark(leader, byOffice, [marking()])).data.outcomes[0]?.refusal?.code).toBe(
      'notYours',
    );
  });

  test('sent twice are one mark; of two inspectors the second is shown what stands', async () => {
    const inspectionId = await rounds.opened();
    const twice = await Promise.all([1, 2].map(() => rounds.mark(leader, inspectionId, [marking()])));
    expect(twice.flatMap(codes)).toEqual(['m01 ok', 'm01 ok']);
    const late = await rounds.mark(office, inspectionId, [marking({ mark: excellent })]);
    expect(late.data.outcomes).toMatchObject([
      {
        entry: { revision: 1, mark: { kind: 'tier', tier: 'good' }, by: '吴敏' },
        refusal: { code: 'entryChanged' },
      },
    ]);
    const both = await Promise.all([
      rounds.mark(leader, inspectionId, [marking({ memberId: 'm02' })]),
      rounds.mark(office, inspectionId, [marking({ memberId: 'm02', mark: excellent })]),
    ]);
    expect(both.flatMap(codes).sort()).toEqual(['m02 entryChanged', 'm02 ok']);
  });

  test('one that is refused keeps no other from standing', async () => {
    const inspectionId = await rounds.opened();
    await rounds.mark(leader, inspectionId, [marking()]);
    const unseen = { kind: 'notSeen', reason: '' } as const;
    const reply = await rounds.mark(leader, inspectionId, [
      marking({ mark: excellent }),
      marking({ memberId: 'm02' }),
      marking({ memberId: 'm10', mark: unseen }),
    ]);
    expect(codes(reply)).toEqual(['m01 entryChanged', 'm02 ok', 'm10 reasonMissing']);
  });

  test('a word that the platform refuses, or is silent about, is not kept', async () => {
    const inspectionId = await rounds.opened();
    const word = marking({ word: '字迹工整，摘录有自己的想法' });
    await rounds.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
    expect(codes(await rounds.mark(leader, inspectionId, [word]))).toEqual(['m01 contentRefused']);
    await rounds.setFaults({});
    expect(codes(await rounds.mark(leader, inspectionId, [word]))).toEqual(['m01 ok']);
  });
});

describe('closing a round of notes', () => {
  test('posts one record a tier, which the ledger’s notes item reads, and tells each', async () => {
    const inspectionId = await rounds.opened();
    await rounds.mark(leader, inspectionId, [
      marking({ mark: excellent, word: '很认真' }),
      marking({ memberId: 'm02' }),
      marking({ memberId: 'm10', mark: { kind: 'notSeen', reason: '外出学习' } }),
    ]);
    const unfinished = await rounds.close(office, inspectionId);
    expect(unfinished.error).toMatchObject({ code: 'notAllInspected', details: { left: 1 } });
    const { data } = await rounds.close(office, inspectionId, { reason: '本子在区里参展' });
    expect(data).toMatchObject({ state: 'closed', turn: 1, mayReopen: true });
    expect(await rounds.records()).toEqual(['m01 excellent 0', 'm02 good 0']);
    expect(await notesOf('m01')).toMatchObject({ scoreHundredths: 1000 });
    expect(await notesOf('m02')).toMatchObject({ scoreHundredths: 900 });
    expect(await notesOf('m10')).toMatchObject({ scoreHundredths: 0 });
    const why = await rounds.ask<WhyView>('m01', 'ledger.why', { itemId: 'notes' });
    expect(why.data.postings).toMatchObject([{ title: '期中学习笔记检查', approver: '吴敏' }]);
    expect(await messagesOf('m01')).toEqual([
      '已为您登记：期中学习笔记检查 笔记检查，优秀。记错了请与学校联系。',
    ]);
    expect(await messagesOf('m09')).toEqual(['检查结果：期中学习笔记检查 学习笔记，未查，本子在区里参展。']);
    expect((await rounds.own('m01')).data.rounds).toMatchObject([
      { result: { mark: excellent, word: '很认真', by: '吴敏' }, mayPut: false },
    ]);
  });

  test('is done once, however often and at once it is asked for', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    const replies = await Promise.all([office, 'm42', office].map((who) => rounds.close(who, inspectionId)));
    expect(replies.map(({ data }) => data.state)).toEqual(['closed', 'closed', 'closed']);
    expect((await rounds.close(office, inspectionId)).ok).toBe(true);
    expect(await rounds.records()).toEqual(group.map((memberId) => `${memberId} good 0`));
    expect(await rounds.documents('messages')).toHaveLength(4);
  });

  test('cut off anywhere is completed by sending it again', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    for (let time = 0; time < 6; time += 1) {
      await rounds.setFaults({ failRate: 0.15 });
      await rounds.close(office, inspectionId);
    }
    await rounds.setFaults({});
    expect((await insist(() => rounds.close(office, inspectionId))).data.state).toBe('closed');
    expect(await rounds.records()).toEqual(group.map((memberId) => `${memberId} good 0`));
    expect(await rounds.documents('messages')).toHaveLength(4);
  });

  test('and a mark at once leave the mark and the record agreeing', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    const changed = group.map((memberId) => marking({ memberId, revision: 1, mark: excellent }));
    const [marked] = await Promise.all([
      rounds.mark(office, inspectionId, changed),
      rounds.close('m42', inspectionId),
    ]);
    const taken = new Set(
      marked.data.outcomes.filter(({ refusal }) => refusal === null).map(({ entry }) => entry.memberId),
    );
    expect(await rounds.records()).toEqual(
      group.map((memberId) => `${memberId} ${taken.has(memberId) ? 'excellent' : 'good'} 0`),
    );
    expect(codes(await rounds.mark(office, inspectionId, [marking({ revision: 9 })]))).toEqual([
      'm01 notOpen',
    ]);
  });

  test('is the office’s, and the leader’s who opened it', async () => {
    const byOffice = await rounds.opened();
    expect((await rounds.close(leader, byOffice)).error.code).toBe('notYours');
    const { data } = await rounds.open(leader);
    const others = ['m01', 'm02', 'm10'].map((memberId) => marking({ memberId }));
    await rounds.mark(leader, data.inspectionId, others);
    const closed = await rounds.close(leader, data.inspectionId, { reason: '组长的由教务处查' });
    expect(closed.data.state).toBe('closed');
    expect(await rounds.records()).toEqual(['m01 good 0', 'm02 good 0', 'm10 good 0']);
  });
});

describe('reopening', () => {
  test('reverses the records, and closing again posts anew', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    await rounds.close(office, inspectionId);
    const replies = await Promise.all([1, 2].map(() => rounds.reopen(office, inspectionId)));
    expect(replies.map(({ data }) => [data.state, data.turn])).toEqual([
      ['open', 2],
      ['open', 2],
    ]);
    expect(await rounds.records()).toEqual(group.map((memberId) => `-${memberId} good 0`));
    expect(await notesOf('m01')).toMatchObject({ scoreHundredths: 0 });
    await rounds.mark(office, inspectionId, [marking({ revision: 1, mark: excellent })]);
    await rounds.close(office, inspectionId, { turn: 2 });
    expect(await rounds.records()).toEqual(
      [
        ...group.map((memberId) => `-${memberId} good 0`),
        'm01 excellent 1',
        ...group.slice(1).map((memberId) => `${memberId} good 1`),
      ].sort(),
    );
    expect(await notesOf('m01')).toMatchObject({ scoreHundredths: 1000 });
    expect((await rounds.close(office, inspectionId)).error.code).toBe('alreadyChanged');
  });

  test('cut off anywhere is completed by sending it again', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    await rounds.close(office, inspectionId);
    for (let time = 0; time < 6; time += 1) {
      await rounds.setFaults({ failRate: 0.15 });
      await rounds.reopen(office, inspectionId);
    }
    await rounds.setFaults({});
    expect((await insist(() => rounds.reopen(office, inspectionId))).data.state).toBe('open');
    expect(await rounds.records()).toEqual(group.map((memberId) => `-${memberId} good 0`));
  });

  test('leaves alone what the office reversed in the ledger before, and a record stays reversed until then', async () => {
    const inspectionId = await rounds.opened();
    await rounds.tiered(inspectionId);
    await rounds.close(office, inspectionId);
    const factId = `record:inspection-${inspectionId}.m01:0`;
    expect((await rounds.ask('m42', 'ledger.reverse', { factId, reason: '看错人了' })).ok).toBe(true);
    expect((await rounds.close(office, inspectionId)).ok).toBe(true);
    expect((await rounds.records())[0]).toBe('-m01 good 0');
    await rounds.reopen(office, inspectionId);
    await rounds.close(office, inspectionId, { turn: 2 });
    expect(await rounds.records()).toContain('m01 good 1');
  });

  test('is the office’s alone, and never of whoever is in the list', async () => {
    const { data } = await rounds.open(leader);
    await rounds.tiered(data.inspectionId);
    await rounds.close(leader, data.inspectionId);
    expect((await rounds.reopen(leader, data.inspectionId)).error.code).toBe('notYours');
    expect((await rounds.reopen('west/m40', data.inspectionId)).error.code).toBe('notFound');
    expect((await rounds.reopen('m01', data.inspectionId)).error.code).toBe('notAllowed');
  });
});

test('the other kinds are kept and told, and count nowhere', async () => {
  const inspectionId = await rounds.opened({ kind: 'lessonPlans', title: '九月教案检查' });
  await rounds.mark(office, inspectionId, [
    ...group.slice(1).map((memberId) => marking({ memberId })),
    marking({ word: '环节完整' }),
  ]);
  expect((await rounds.close(office, inspectionId)).data.state).toBe('closed');
  expect(await rounds.documents('facts')).toEqual([]);
  expect(await messagesOf('m01')).toEqual(['检查结果：九月教案检查 教案，良好。评语：环节完整']);
  expect((await rounds.own('m01')).data.rounds).toMatchObject([
    { what: '教案', result: { word: '环节完整' } },
  ]);
});

test('once a term is closed nothing of it is opened, closed or reopened', async () => {
  const inspectionId = await rounds.opened();
  const done = await rounds.opened();
  for (const each of [inspectionId, done]) await rounds.tiered(each);
  await rounds.close(office, done);
  await rounds.load('termEnds', [
    { _id: 'xh:2026-1', schoolId: 'xh', termId: '2026-1', state: 'freezing', computations: 1, last: null },
  ]);
  expect((await rounds.open(office)).error.code).toBe('termClosed');
  expect((await rounds.close(office, inspectionId)).error.code).toBe('termClosed');
  expect((await rounds.reopen(office, done)).error.code).toBe('termClosed');
});
