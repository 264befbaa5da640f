import type { PieceView } from '@/contract/piece-view';
import type { QueueEntry } from '@/contract/queue-entry';
import type { DecisionReply } from '@/contract/submission';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;

/** Another school with the same member ids, groups and duties: only the school's id tells them apart. */
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
  await cloud.setClock({ nowMs: inTime });
  for (const author of ['m01', 'm09', 'm30']) {
    const writing = { dutyId, revision: 0, parts: wholeNote, ...onlyWords };
    await cloud.ask(author, 'submission.submit', writing);
  }
});
afterAll(() => cloud.stop());

const approvalOf = (author: string) => ({
  submissionId: `${dutyId}.${author}`,
  round: 1,
  verdict: 'approved',
  remark: '',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
});

const everybody = [
  'm01',
  'm02',
  'm09',
  'm10',
  'm20',
  'm30',
  'm40',
  'm41',
  'yz/m09',
  'yz/m40',
  'nobody',
] as const;

/** What each person is told who opens and who decides on the piece of one author. */
const rights = {
  m01: {
    m01: 'ownPiece',
    m02: 'notYours',
    m09: 'may',
    m10: 'may',
    m20: 'notYours',
    m30: 'notYours',
    m40: 'notYours',
    m41: 'notYours',
    'yz/m09': 'notFound',
    'yz/m40': 'notFound',
    nobody: 'notSignedIn',
  },
  m09: {
    m01: 'notYours',
    m02: 'notYours',
    m09: 'ownPiece',
    m10: 'notYours',
    m20: 'notYours',
    m30: 'notYours',
    m40: 'may',
    m41: 'notYours',
    'yz/m09': 'notFound',
    'yz/m40': 'notFound',
    nobody: 'notSignedIn',
  },
  m30: {
    m01: 'notYours',
    m02: 'notYours',
    m09: 'notYours',
    m10: 'notYours',
    m20: 'notYours',
    m30: 'ownPiece',
    m40: 'may',
    m41: 'notYours',
    'yz/m09': 'notFound',
    'yz/m40': 'notFound',
    nobody: 'notSignedIn',
  },
} as const;

describe.each(Object.entries(rights))('the piece of %s', (author, told) => {
  test.each(everybody)('opened or refused by %s', async (who) => {
    const answer = await cloud.ask(who, 'submission.review', { submissionId: `${dutyId}.${author}` });
    expect(answer.ok ? 'may' : answer.error.code).toBe(told[who]);
  });

  test.each(everybody.filter((who) => told[who] !== 'may'))('is not decided on by %s', async (who) => {
    const answer = await cloud.ask(who, 'submission.decide', approvalOf(author));
    expect(answer).toMatchObject({ ok: false, error: { code: told[who] } });
  });
});

test('the office’s queue: a leader’s piece first, then those of a group without a leader', async () => {
  const { data } = await cloud.ask<{ entries: QueueEntry[] }>('m40', 'submission.queue');
  expect(data.entries.map((entry) => [entry.author, entry.group])).toEqual([
    ['吴敏', '语文教研组'],
    ['何佳', '艺体教研组'],
  ]);
  for (const who of ['m01', 'm41'])
    expect(await cloud.ask(who, 'submission.queue')).toMatchObject({ ok: true, data: { entries: [] } });
  expect(await cloud.ask('nobody', 'submission.queue')).toMatchObject({ ok: false });
});

test('the office decides, and is led on to the next piece', async () => {
  const { data } = await cloud.ask<DecisionReply>('m40', 'submission.decide', approvalOf('m09'));
  expect(data).toMatchObject({ state: 'approved', nextSubmissionId: `${dutyId}.m30` });
});

test('two leaders at once: exactly one decides, and one fact stands', async () => {
  const returned = { ...approvalOf('m01'), verdict: 'returned', remark: '再写写', creditsHundredths: 0 };
  const answers = await Promise.all([
    cloud.ask('m09', 'submission.decide', approvalOf('m01')),
    cloud.ask('m10', 'submission.decide', returned),
  ]);
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
  const refused = answers.find((answer) => !answer.ok);
  expect(refused?.error).toMatchObject({ code: 'alreadyDecided' });
  const { data: piece } = await cloud.ask<PieceView>('m01', 'submission.open', { dutyId });
  const facts = await cloud.documents<{ memberId: string }>('facts');
  const ofLin = facts.filter((fact) => fact.memberId === 'm01');
  expect([piece.state, ofLin.length]).toEqual(answers[0]?.ok ? ['approved', 1] : ['returned', 0]);
  expect(piece.rounds).toHaveLength(2);
});

test('an author who edits while a leader approves: the approval is of what was handed in', async () => {
  const writing = { dutyId, revision: 0, parts: wholeNote, ...onlyWords };
  await cloud.ask('m02', 'submission.submit', writing);
  const edit = { dutyId, revision: 1, parts: { ...wholeNote, gain: '改过' }, ...onlyWords };
  const [saved, decided] = await Promise.all([
    cloud.ask('m02', 'submission.saveDraft', edit),
    cloud.ask('m09', 'submission.decide', approvalOf('m02')),
  ]);
  expect(saved).toMatchObject({ ok: false, error: { code: 'notEditable' } });
  expect(decided).toMatchObject({ ok: true });
  const { data: piece } = await cloud.ask<PieceView>('m02', 'submission.open', { dutyId });
  expect(piece).toMatchObject({ state: 'approved', parts: wholeNote });
});

test('one person’s piece is never another’s: the same duty opens one’s own', async () => {
  const { data } = await cloud.ask<PieceView>('yz/m01', 'submission.open', { dutyId });
  expect(data).toMatchObject({ state: 'none', uploadPath: `yz/m01/${dutyId}/` });
});

test('a duty that is not owed is not there', async () => {
  const writing = { dutyId: '2026-1-d99', revision: 0, parts: wholeNote, ...onlyWords };
  for (const action of ['submission.saveDraft', 'submission.submit'] as const)
    expect(await cloud.ask('m01', action, writing)).toMatchObject({ error: { code: 'notFound' } });
});
