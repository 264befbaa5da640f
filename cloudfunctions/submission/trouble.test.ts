import type { Round, Submission } from '@/domain/submission/submission';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aMember } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { insist } from '../_shared/testing/insist';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;

beforeAll(async () => {
  const authors = ['m51', 'm52', 'm53'].map((memberId) =>
    aMember({ memberId, researchGroupId: 'chinese', prepGroupId: null, boundAtMs: inTime }),
  );
  cloud = await launchSchoolCloud([schoolDocuments({ members: [...people, ...authors] })]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

async function wholeWay(author: string): Promise<Reply[]> {
  const writing = { dutyId, parts: wholeNote, ...onlyWords };
  const submissionId = `${dutyId}.${author}`;
  const verdict = { submissionId, verdict: 'approved', remark: '', creditsHundredths: 200 };
  return [
    await insist(() => cloud.ask(author, 'submission.saveDraft', { ...writing, revision: 0 })),
    await insist(() => cloud.ask(author, 'submission.submit', { ...writing, revision: 1 })),
    await insist(() =>
      cloud.ask('m09', 'submission.decide', { ...verdict, round: 1, offTopic: false, lowQuality: 0 }),
    ),
  ];
}

test.each([
  ['m51', 'one request in twenty fails', { failRate: 0.05 }],
  ['m52', 'the answers of the next five requests are lost', { loseNext: 5 }],
  ['m53', 'the next four writes meet a rival', { conflictNext: 4 }],
])('%s: %s, and state, rounds and fact agree in the end', async (author, _, faults) => {
  await cloud.setFaults(faults);
  const answers = await wholeWay(author);
  await cloud.setFaults({});
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true]);
  const own = (document: { readonly submissionId?: string }) =>
    document.submissionId === `${dutyId}.${author}`;
  const pieces = (await cloud.documents<Submission>('submissions')).filter(own);
  const rounds = (await cloud.documents<Round>('rounds')).filter(own);
  const facts = (await cloud.documents<{ submissionId?: string }>('facts')).filter(own);
  expect(pieces.map((piece) => [piece.state, piece.rounds])).toEqual([['approved', 2]]);
  expect(rounds.sort((a, b) => a.n - b.n).map((round) => [round.n, round.act])).toEqual([
    [0, 'submitted'],
    [1, 'approved'],
  ]);
  expect(facts).toHaveLength(1);
});
