import type { PieceView } from '@/contract/piece-view';
import type { ReviewView } from '@/contract/submission';
import type { Fact } from '@/domain/ledger/fact';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aWriting, inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
});

beforeEach(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

async function handIn(author: string, revision = 0): Promise<PieceView> {
  const { data } = await cloud.ask<PieceView>(author, 'submission.submit', {
    dutyId,
    ...aWriting({ revision }),
  });
  return data;
}

function approve(author: string, round: number) {
  return cloud.ask('m09', 'submission.decide', {
    submissionId: `${dutyId}.${author}`,
    round,
    verdict: 'approved',
    remark: '',
    creditsHundredths: 200,
    offTopic: false,
    lowQuality: 0,
  });
}

const withdraw = (author: string, round: number) =>
  cloud.ask<PieceView>(author, 'submission.withdraw', { dutyId, round });

const actsOf = ({ rounds }: PieceView) => rounds.map(({ act }) => act);

describe('an author takes back', () => {
  test('a piece that waits: it leaves the queue, nobody reads on in it, and it can be handed in again', async () => {
    const { revision } = await handIn('m01');
    const { data } = await withdraw('m01', 1);
    expect(data).toMatchObject({ state: 'draft', parts: wholeNote });
    expect(actsOf(data)).toEqual(['submitted', 'withdrawn']);
    expect((await cloud.ask('m09', 'submission.queue')).data).toMatchObject({ entries: [] });
    const parts = { ...wholeNote, gain: `${wholeNote.gain}只写给自己看的一句。` };
    await cloud.ask('m01', 'submission.saveDraft', { dutyId, revision, parts, ...onlyWords });
    const read = await cloud.ask<ReviewView>('m09', 'submission.review', {
      submissionId: `${dutyId}.m01`,
    });
    expect(read).toMatchObject({ ok: false, error: { code: 'notSubmitted' } });
    const again = await handIn('m01', revision + 1);
    expect(actsOf(again)).toEqual(['submitted', 'withdrawn', 'submitted']);
    expect(await cloud.documents('messages')).toEqual([]);
  });

  test('an approved piece: its credit is reversed, and a new approval counts once', async () => {
    await handIn('m01');
    await approve('m01', 1);
    const { data } = await withdraw('m01', 2);
    expect(data).toMatchObject({ state: 'draft' });
    expect(data.rounds.at(-1)).toMatchObject({ act: 'withdrawn', judgement: { creditsHundredths: 200 } });
    await handIn('m01', data.revision);
    expect(await approve('m01', 4)).toMatchObject({ ok: true });
    const facts = await cloud.documents<Fact>('facts');
    expect(facts.map(({ factId }) => factId).sort()).toEqual([
      `reversal:work.${dutyId}.m01:0`,
      `work:${dutyId}.m01:0`,
      `work:${dutyId}.m01:1`,
    ]);
    const audits = await cloud.documents<{ act: string }>('audits');
    expect(audits.filter(({ act }) => act === 'withdrawWork')).toHaveLength(1);
  });

  test('twice and at once: one round, the same answer', async () => {
    await handIn('m01');
    const answers = await Promise.all([1, 2, 3].map(() => withdraw('m01', 1)));
    answers.push(await withdraw('m01', 1));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true, data: { state: 'draft' } });
    expect(await cloud.documents('rounds')).toHaveLength(2);
  });

  test('an approved piece at once from two phones: one reversal', async () => {
    await handIn('m01');
    await approve('m01', 1);
    const answers = await Promise.all([withdraw('m01', 2), withdraw('m01', 2)]);
    for (const answer of answers) expect(answer.ok).toBe(true);
    expect(await cloud.documents('facts')).toHaveLength(2);
    expect(await cloud.documents('audits')).toHaveLength(2);
  });
});

describe('one outcome', () => {
  test('when the leader approves at the same moment', async () => {
    for (const author of ['m01', 'm02']) {
      await handIn(author);
      const [taken, approved] = await Promise.all([withdraw(author, 1), approve(author, 1)]);
      expect([taken.ok, approved.ok].filter(Boolean)).toHaveLength(1);
      const facts = await cloud.documents<Fact>('facts');
      const own = facts.filter(({ memberId }) => memberId === author);
      expect(own).toHaveLength(approved.ok ? 1 : 0);
      if (approved.ok) expect(taken.error.code).toBe('decidedMeanwhile');
      else expect(approved.error.code).toBe('alreadyDecided');
    }
  });

  test('when the leader was first, and when the author was', async () => {
    await handIn('m01');
    await approve('m01', 1);
    expect(await withdraw('m01', 1)).toMatchObject({
      error: { code: 'decidedMeanwhile', details: { state: 'approved' } },
    });
    await handIn('m02');
    await withdraw('m02', 1);
    expect(await approve('m02', 1)).toMatchObject({ error: { code: 'alreadyDecided' } });
  });

  test('when the author writes on while the leader approves: what was handed in is approved', async () => {
    const { revision } = await handIn('m01');
    const edit = { dutyId, revision, parts: { ...wholeNote, book: '别的书' }, ...onlyWords };
    const [saved, approved] = await Promise.all([
      cloud.ask('m01', 'submission.saveDraft', edit),
      approve('m01', 1),
    ]);
    expect(saved).toMatchObject({ ok: false, error: { code: 'notEditable' } });
    expect(approved.ok).toBe(true);
    const [piece] = await cloud.documents<PieceView>('submissions');
    expect(piece).toMatchObject({ state: 'approved', parts: wholeNote });
  });

  test('a resend of the first handing-in after it was taken back hands nothing in', async () => {
    await handIn('m01');
    await withdraw('m01', 1);
    expect(await handIn('m01')).toMatchObject({ state: 'draft' });
    expect(await cloud.documents('rounds')).toHaveLength(2);
  });
});

describe('nothing is taken back', () => {
  test('of a term whose results stand for good', async () => {
    await handIn('m01');
    await handIn('m02');
    await approve('m01', 1);
    await cloud.load('termEnds', [
      { _id: 'xh:2026-1', schoolId: 'xh', termId: '2026-1', state: 'freezing', computation: null },
    ]);
    expect(await withdraw('m01', 2)).toMatchObject({ error: { code: 'termClosed' } });
    expect(await withdraw('m02', 1)).toMatchObject({ ok: true });
  });

  test('that is still a draft, or was never begun', async () => {
    expect(await withdraw('m01', 0)).toMatchObject({ error: { code: 'notWithdrawable' } });
    expect(await cloud.documents('submissions')).toEqual([]);
  });

  test('by anybody but its author', async () => {
    await handIn('m01');
    for (const who of ['m02', 'm09', 'm40', 'yz/m01'])
      expect(await withdraw(who, 1)).toMatchObject({ ok: false });
    expect(await withdraw('nobody', 1)).toMatchObject({ error: { code: 'notSignedIn' } });
    const [piece] = await cloud.documents<PieceView>('submissions');
    expect(piece).toMatchObject({ state: 'submitted' });
  });
});
