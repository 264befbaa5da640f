import type { PieceView } from '@/contract/piece-view';
import type { QueueEntry } from '@/contract/queue-entry';
import type { BatchOutcome, CleanPiecesView, DelegationsView, HandedInView } from '@/contract/review-desk';
import type { DecisionReply, ReviewView } from '@/contract/submission';
import { catalogueOf, newestForm } from '@/domain/submission/catalogue';
import type { Round } from '@/domain/submission/submission';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { afterDue, inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;
const essayDuty = {
  ...readingDuty,
  dutyId: '2026-1-d05',
  kind: 'insightEssay',
  title: '心得体会',
  countsAs: null,
};
const essay = newestForm(catalogueOf([]), 'insightEssay')!;
const twice = { schoolId: 'xh', kind: 'insightEssay', versions: [{ ...essay, version: 1, twoLevels: true }] };
const wholeEssay = {
  overview: wholeNote.excerpt ?? '',
  gain: wholeNote.gain ?? '',
  intention: wholeNote.intention ?? '',
};
const teachers = ['m51', 'm52', 'm53', 'm54', 'm55', 'm56'];

beforeAll(async () => {
  const more = teachers.map((memberId) =>
    aMember({ memberId, researchGroupId: 'chinese', prepGroupId: 'chinese-5', boundAtMs: inTime }),
  );
  const terms = [aTerm({ duties: [readingDuty, essayDuty] })];
  const workKinds = [{ _id: 'xh:insightEssay', ...twice }];
  cloud = await launchSchoolCloud([
    { ...schoolDocuments({ members: [...people, ...more], terms }), workKinds },
    schoolDocuments({
      school: aSchool({ schoolId: 'yz', name: '育才学校' }),
      members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
    }),
  ]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

/** Words of one's own: two pieces of the same words would be found alike, and then nobody's are clean. */
function ownWords(memberId: string): string {
  const from = Number(memberId.slice(1)) * 211;
  return Array.from({ length: 90 }, (_, index) => String.fromCharCode(0x4e00 + from + index * 7)).join('');
}

async function handIn(memberId: string, duty: typeof readingDuty = readingDuty): Promise<string> {
  const own = ownWords(memberId);
  const parts =
    duty.kind === 'readingNote'
      ? { ...wholeNote, gain: own, intention: own.slice(0, 40) }
      : { ...wholeEssay, overview: own.slice(0, 30), gain: own, intention: own.slice(40, 70) };
  const { data: piece } = await cloud.ask<PieceView>(memberId, 'submission.open', { dutyId: duty.dutyId });
  const writing = { ...onlyWords, kind: duty.kind, dutyId: duty.dutyId, revision: piece.revision, parts };
  expect(await cloud.ask(memberId, 'submission.submit', writing)).toMatchObject({ ok: true });
  return `${duty.dutyId}.${memberId}`;
}

const verdictOn = (submissionId: string, round: number, changes: object = {}) => ({
  submissionId,
  round,
  verdict: 'approved',
  remark: '',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
  ...changes,
});

async function queueOf(who: string): Promise<QueueEntry[]> {
  return (await cloud.ask<{ entries: QueueEntry[] }>(who, 'submission.queue')).data.entries;
}

async function factsOf(submissionId: string): Promise<number> {
  const facts = await cloud.documents<{ kind: string; submissionId?: string }>('facts');
  return facts.filter((fact) => fact.kind === 'work' && fact.submissionId === submissionId).length;
}

async function batch(who: string, ids: readonly string[], round = 1) {
  const pieces = ids.map((submissionId) => ({ submissionId, round }));
  const answer = await cloud.ask<{ outcomes: BatchOutcome[] }>(who, 'submission.decideBatch', {
    pieces,
    creditsHundredths: 200,
  });
  return answer.ok
    ? answer.data.outcomes.map(({ state, refusal }) => state ?? refusal?.code)
    : answer.error.code;
}

describe('a batch of clean pieces', () => {
  test('the server says which are clean, and what may be given', async () => {
    for (const memberId of ['m51', 'm52']) await handIn(memberId);
    const { data } = await cloud.ask<CleanPiecesView>('m09', 'submission.cleanPieces');
    expect(data.others).toBe(0);
    expect(data.entries.map(({ submissionId, round, credits }) => [submissionId, round, credits])).toEqual([
      [`${dutyId}.m51`, 1, { leastHundredths: 100, mostHundredths: 300 }],
      [`${dutyId}.m52`, 1, { leastHundredths: 100, mostHundredths: 300 }],
    ]);
    expect((await cloud.ask<CleanPiecesView>('m02', 'submission.cleanPieces')).data.entries).toEqual([]);
  });

  test('nobody’s own, nobody else’s, and nothing of another school', async () => {
    const ids = [`${dutyId}.m51`, `${dutyId}.m52`];
    expect(await batch('m51', ids)).toEqual(['ownPiece', 'notYours']);
    expect(await batch('m20', ids)).toEqual(['notYours', 'notYours']);
    expect(await batch('m41', ids)).toEqual(['notYours', 'notYours']);
    expect(await batch('yz/m09', ids)).toEqual(['notFound', 'notFound']);
    expect(await batch('nobody', ids)).toBe('notSignedIn');
  });

  test('two leaders at once, and each again: every piece has one outcome and one fact', async () => {
    const ids = [`${dutyId}.m51`, `${dutyId}.m52`];
    const answers = await Promise.all([batch('m09', ids), batch('m10', ids), batch('m09', ids)]);
    for (const index of [0, 1]) {
      const told = answers.map((answer) => answer[index]);
      expect(told).toContain('approved');
      expect(new Set(told).size).toBeLessThanOrEqual(2);
    }
    const rounds = await cloud.documents<Round>('rounds');
    for (const id of ids) {
      expect(await factsOf(id)).toBe(1);
      const [decided, ...more] = rounds.filter(
        ({ submissionId, act }) => submissionId === id && act === 'approved',
      );
      expect(more).toEqual([]);
      const others = ['m09', 'm10'].filter((who) => who !== decided?.byMemberId);
      expect(await batch(decided!.byMemberId, [id])).toEqual(['approved']);
      expect(await batch(others[0]!, [id])).toEqual(['alreadyDecided']);
    }
  });

  test('answers lost half-way, sent again until it is answered: each is decided once', async () => {
    const ids = [await handIn('m53'), await handIn('m54')];
    await cloud.setFaults({ loseNext: 9 });
    let told = await batch('m09', ids);
    await cloud.setFaults({});
    for (let sent = 0; sent < 5 && !Array.isArray(told); sent += 1) told = await batch('m09', ids);
    expect(told).toEqual(['approved', 'approved']);
    for (const id of ids) expect(await factsOf(id)).toBe(1);
  });

  test('what came late is looked at by itself', async () => {
    await cloud.setClock({ nowMs: afterDue });
    const id = await handIn('m55');
    const { data } = await cloud.ask<CleanPiecesView>('m09', 'submission.cleanPieces');
    expect([data.entries, data.others]).toEqual([[], 1]);
    expect(await batch('m09', [id])).toEqual(['notClean']);
    expect(await factsOf(id)).toBe(0);
    await cloud.setClock({ nowMs: inTime });
  });
});

describe('the book’s figures on the piece', () => {
  test('a note: the reading item with what each finding would make of it; credits as the book has them', async () => {
    const submissionId = await handIn('m56');
    const { data } = await cloud.ask<ReviewView>('m09', 'submission.review', { submissionId });
    expect(data).toMatchObject({
      deciding: { step: 'only', inSteadOf: null },
      credits: { leastHundredths: 100, mostHundredths: 300 },
      judged: [
        {
          itemId: 'reading',
          changesHundredths: [0, -100, -200, -300],
          running: { nowHundredths: 1000, afterHundredths: [1000, 900, 800, 700], provisional: false },
        },
      ],
    });
    await cloud.ask('m09', 'submission.decide', verdictOn(submissionId, 1));
    const after = await cloud.ask<ReviewView>('m09', 'submission.review', { submissionId });
    expect(after.data).toMatchObject({ deciding: null, judged: [{ running: null }] });
  });

  test('an essay that no item of the book reads: none', async () => {
    const submissionId = await handIn('m52', essayDuty);
    const { data } = await cloud.ask<ReviewView>('m10', 'submission.review', { submissionId });
    expect([data.deciding?.step, data.judged]).toEqual(['first', []]);
    await cloud.ask(
      'm10',
      'submission.decide',
      verdictOn(submissionId, 1, { verdict: 'rejected', remark: '再说' }),
    );
  });
});

describe('sent back with a day, and in again', () => {
  const submissionId = `${dutyId}.m02`;
  test('its author reads the day; handed in again, the leader reads both versions', async () => {
    await handIn('m02');
    const returned = verdictOn(submissionId, 1, {
      verdict: 'returned',
      remark: '再具体些',
      dueDay: '2026-12-13',
    });
    expect(await cloud.ask('m09', 'submission.decide', { ...returned, dueDay: '2026-12-01' })).toMatchObject({
      error: { code: 'badDueDay' },
    });
    expect(await cloud.ask('m09', 'submission.decide', returned)).toMatchObject({ ok: true });
    const { data: piece } = await cloud.ask<PieceView>('m02', 'submission.open', { dutyId });
    expect(new Date(piece.returnDueAtMs ?? 0).toISOString()).toBe('2026-12-13T15:59:59.999Z');
    const parts = { ...wholeNote, gain: `${ownWords('m02')}改过` };
    const writing = { dutyId, revision: piece.revision, parts, ...onlyWords };
    await cloud.ask('m02', 'submission.submit', writing);
    const at = (who: string, round: number) =>
      cloud.ask<HandedInView>(who, 'submission.handedIn', { submissionId, round });
    expect((await at('m09', 0)).data).toMatchObject({ draft: 1, parts: { gain: ownWords('m02') } });
    expect((await at('m10', 2)).data).toMatchObject({ draft: 2, parts });
    const told = await Promise.all(['m02', 'm01', 'm20', 'm40', 'yz/m09'].map((who) => at(who, 0)));
    expect(told.map(({ error }) => error.code)).toEqual([
      'ownPiece',
      'notYours',
      'notYours',
      'notYours',
      'notFound',
    ]);
  });
});

describe('two levels', () => {
  const submissionId = `${essayDuty.dutyId}.m01`;
  const state = async () =>
    (await cloud.ask<PieceView>('m01', 'submission.open', { dutyId: essayDuty.dutyId })).data;

  test('first the preparation group’s leader; passed on once, however often and whoever at once', async () => {
    await handIn('m01', essayDuty);
    expect((await queueOf('m10')).find((entry) => entry.submissionId === submissionId)?.step).toBe('first');
    expect((await queueOf('m09')).some((entry) => entry.submissionId === submissionId)).toBe(false);
    expect(await cloud.ask('m09', 'submission.decide', verdictOn(submissionId, 1))).toMatchObject({
      error: { code: 'notYours' },
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => cloud.ask<DecisionReply>('m10', 'submission.decide', verdictOn(submissionId, 1))),
    );
    for (const { data } of answers) expect(data).toMatchObject({ state: 'submitted', judgement: null });
    expect((await state()).rounds.map(({ act }) => act)).toEqual(['submitted', 'passedOn']);
    expect(await factsOf(submissionId)).toBe(0);
    const messages = await cloud.documents<{ memberId: string; messageId: string }>('messages');
    expect(messages.filter(({ messageId }) => messageId.includes(submissionId))).toEqual([]);
  });

  test('whoever passed it on does not decide it, but may still read it', async () => {
    expect(await cloud.ask('m10', 'submission.decide', verdictOn(submissionId, 2))).toMatchObject({
      error: { code: 'notYours' },
    });
    const { data } = await cloud.ask<ReviewView>('m10', 'submission.review', { submissionId });
    expect(data.deciding).toBeNull();
  });

  test('sent back at the second step, it begins at the first again', async () => {
    const returned = verdictOn(submissionId, 2, { verdict: 'returned', remark: '再看看' });
    expect(await cloud.ask('m09', 'submission.decide', returned)).toMatchObject({
      data: { state: 'returned' },
    });
    await handIn('m01', essayDuty);
    expect((await queueOf('m09')).some((entry) => entry.submissionId === submissionId)).toBe(false);
    await cloud.ask('m10', 'submission.decide', verdictOn(submissionId, 4));
    const approved = await cloud.ask<DecisionReply>('m09', 'submission.decide', verdictOn(submissionId, 5));
    expect(approved.data.state).toBe('approved');
    expect(await factsOf(submissionId)).toBe(1);
  });

  test('reopened by the office with a reason: its author’s again, then both steps anew', async () => {
    const factId = `work:${submissionId}:0`;
    const reversed = await cloud.ask('m40', 'ledger.reverse', { factId, reason: '附件错了' });
    expect(reversed).toMatchObject({ ok: true });
    expect((await state()).state).toBe('returned');
    await handIn('m01', essayDuty);
    expect((await queueOf('m10')).find((entry) => entry.submissionId === submissionId)?.step).toBe('first');
    await cloud.ask('m10', 'submission.decide', verdictOn(submissionId, 8));
    await cloud.ask('m09', 'submission.decide', verdictOn(submissionId, 9));
    expect(await factsOf(submissionId)).toBe(2);
    expect((await state()).state).toBe('approved');
  });

  test('a leader’s own goes one level up, in one step', async () => {
    const ofPrepLeader = await handIn('m10', essayDuty);
    const ofLeader = await handIn('m09', essayDuty);
    expect((await queueOf('m09')).find((entry) => entry.submissionId === ofPrepLeader)?.step).toBe('only');
    expect((await queueOf('m40')).find((entry) => entry.submissionId === ofLeader)?.step).toBe('only');
    expect(await batch('m09', [ofLeader])).toEqual(['ownPiece']);
    expect(await batch('m10', [ofLeader, ofPrepLeader])).toEqual(['notYours', 'ownPiece']);
  });

  test('taken back while it is decided on: one of the two stands', async () => {
    const id = await handIn('m53', essayDuty);
    const [taken, decided] = await Promise.all([
      cloud.ask('m53', 'submission.withdraw', { dutyId: essayDuty.dutyId, round: 1 }),
      cloud.ask('m10', 'submission.decide', verdictOn(id, 1)),
    ]);
    expect([taken.ok, decided.ok].filter(Boolean)).toHaveLength(1);
    if (taken.ok) expect(['alreadyDecided', 'notSubmitted']).toContain(decided.error.code);
    else expect(taken.error.code).toBe('decidedMeanwhile');
  });
});

describe('while a leader is away', () => {
  const naming = { leaderId: 'm09', n: 0, delegateId: 'm51', from: '2026-12-10', to: '2026-12-12' };

  test('a leader names for oneself and the office for every leader; nobody else does', async () => {
    const told = await Promise.all(
      ['m51', 'm10', 'm41', 'nobody'].map((who) => cloud.ask(who, 'submission.nameDelegate', naming)),
    );
    expect(told.map(({ error }) => error.code)).toEqual([
      'notAllowed',
      'notAllowed',
      'notAllowed',
      'notSignedIn',
    ]);
    const { data } = await cloud.ask<DelegationsView>('m40', 'submission.delegations');
    expect(data.leaders.map(({ leaderId }) => leaderId).sort()).toEqual(['m09', 'm10', 'm20']);
    const mine = await cloud.ask<DelegationsView>('m09', 'submission.delegations');
    expect(mine.data.leaders.map(({ leaderId, nextN }) => [leaderId, nextN])).toEqual([['m09', 0]]);
    const none = await cloud.ask<DelegationsView>('m51', 'submission.delegations');
    expect(none.data).toEqual({ leaders: [], delegations: [] });
  });

  test('sent twice and at once with another naming: one stands', async () => {
    const other = { ...naming, delegateId: 'm54' };
    expect(await cloud.ask('m09', 'submission.nameDelegate', { ...naming, delegateId: 'm30' })).toMatchObject(
      {
        error: { code: 'notEligible' },
      },
    );
    const [first] = await Promise.all([
      cloud.ask('m09', 'submission.nameDelegate', naming),
      cloud.ask('m09', 'submission.nameDelegate', naming),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(await cloud.ask('m40', 'submission.nameDelegate', other)).toMatchObject({
      error: { code: 'delegationChanged' },
    });
    expect(await cloud.documents('delegations')).toHaveLength(1);
    const audits = await cloud.documents<{ act: string }>('audits');
    expect(audits.filter(({ act }) => act === 'nameDelegate')).toHaveLength(1);
  });

  test('the one who was named sees the queue on 今日 and in it, never the leader’s own piece', async () => {
    const own = `${essayDuty.dutyId}.m09`;
    const waiting = `${dutyId}.m02`;
    const entries = await queueOf('m51');
    expect(entries.find(({ submissionId }) => submissionId === waiting)).toMatchObject({ inSteadOf: '吴敏' });
    expect(entries.some(({ submissionId }) => submissionId === own)).toBe(false);
    const { data: today } = await cloud.ask<{ queue: number | null }>('m51', 'ledger.today');
    expect(today.queue).toBe(entries.length);
    const { data: others } = await cloud.ask<{ queue: number | null }>('m54', 'ledger.today');
    expect(others.queue).toBeNull();
    expect(await cloud.ask('m51', 'submission.decide', verdictOn(own, 1))).toMatchObject({
      error: { code: 'notYours' },
    });
  });

  test('decides in the leader’s stead; round and audit line say so; at once with the leader, once', async () => {
    const id = `${dutyId}.m02`;
    const answers = await Promise.all([
      cloud.ask('m51', 'submission.decide', verdictOn(id, 3)),
      cloud.ask('m51', 'submission.decide', verdictOn(id, 3)),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await cloud.ask('m09', 'submission.decide', verdictOn(id, 3))).toMatchObject({
      error: { code: 'alreadyDecided' },
    });
    expect(await factsOf(id)).toBe(1);
    const { data } = await cloud.ask<ReviewView>('m09', 'submission.review', { submissionId: id });
    expect(data.rounds.at(-1)).toMatchObject({ act: 'approved', inSteadOf: '吴敏' });
    const audits = await cloud.documents<{ act: string; subject: string; after: object }>('audits');
    const lines = audits.filter(({ act, subject }) => act === 'decideWork' && subject === id);
    expect(lines.map(({ after }) => after)).toContainEqual(expect.objectContaining({ inSteadOf: 'm09' }));
  });

  test('never on a piece of one’s own', async () => {
    const own = await handIn('m51', essayDuty);
    await cloud.ask('m10', 'submission.decide', verdictOn(own, 1));
    expect(await cloud.ask('m51', 'submission.decide', verdictOn(own, 2))).toMatchObject({
      error: { code: 'ownPiece' },
    });
    expect(await batch('m51', [own], 2)).toEqual(['ownPiece']);
  });

  test('it ends with its last day, and at once when it is ended', async () => {
    expect(await queueOf('m51')).not.toEqual([]);
    await cloud.setClock({ nowMs: inTime + 3 * 86_400_000 });
    expect(await queueOf('m51')).toEqual([]);
    await cloud.setClock({ nowMs: inTime });
    const ending = { leaderId: 'm09', n: 0 };
    expect(await cloud.ask('m51', 'submission.endDelegation', ending)).toMatchObject({
      error: { code: 'notAllowed' },
    });
    for (const who of ['m40', 'm09'])
      expect(await cloud.ask(who, 'submission.endDelegation', ending)).toMatchObject({
        ok: true,
        data: { delegations: [] },
      });
    expect(await queueOf('m51')).toEqual([]);
  });
});
