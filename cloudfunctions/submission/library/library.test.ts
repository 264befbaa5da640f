import type { LibraryPage, LibraryPiece } from '@/contract/library';
import type { Message } from '@/domain/notice/message';
import type { Round, Submission } from '@/domain/submission/submission';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { anApprovedPiece, inTime, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

/** Lin's piece for a duty of its own name; stored as it stands. */
function shared(name: string, changes: Partial<Submission> = {}) {
  const submissionId = `${name}.m01`;
  const piece = anApprovedPiece({ submissionId, shares: true, submittedAtMs: inTime, ...changes });
  return { _id: `xh:${submissionId}`, ...piece };
}

const hundred = Array.from({ length: 120 }, (_, index) =>
  shared(`many-${String(index).padStart(3, '0')}`, {
    kind: 'teachingReflection',
    submittedAtMs: inTime - Math.floor(index / 3) * 1000,
    commendedAtMs: index >= 110 ? inTime : null,
  }),
);

beforeAll(async () => {
  const pieces = [
    shared('shown'),
    shared('shown-too', { submittedAtMs: inTime - 1 }),
    shared('commended', { submittedAtMs: inTime - 2, commendedAtMs: inTime }),
    shared('kept', { shares: false }),
    shared('back', { state: 'returned' }),
    shared('unchecked', { textCheck: 'pending' }),
    shared('asked', { shares: false }),
    shared('leader', { memberId: 'm09', authorLeads: 'research' }),
    shared('lent'),
    ...hundred,
  ];
  cloud = await launchSchoolCloud([schoolDocuments(), { submissions: pieces }, otherSchool]);
  await cloud.setClock({ nowMs: inTime + 1 });
});
afterAll(() => cloud.stop());

const page = async (who: string, input: object = {}) =>
  (await cloud.ask<LibraryPage>(who, 'submission.library', input)).data;
const read = (who: string, name: string) =>
  cloud.ask<LibraryPiece>(who, 'submission.libraryPiece', { submissionId: `${name}.m01` });
const setShares = (who: string, name: string, shares: boolean) =>
  cloud.ask(who, 'submission.setShares', { submissionId: `${name}.m01`, shares });
const commend = (who: string, name: string, remark = '写出了一个孩子的变化') =>
  cloud.ask<{ commendedAtMs: number }>(who, 'submission.commend', { submissionId: `${name}.m01`, remark });
const stored = async (name: string) =>
  (await cloud.documents<Submission>('submissions')).find((piece) => piece.submissionId === `${name}.m01`);
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

test('shows the school what is approved, shared and passed: recommended first, then the newest', async () => {
  const { entries, next } = await page('m30', { kind: 'readingNote' });
  expect(entries.map(({ submissionId }) => submissionId.split('.')[0])).toEqual([
    'commended',
    'leader',
    'lent',
    'shown',
    'shown-too',
  ]);
  expect(next).toBeNull();
  expect(entries[0]).toMatchObject({
    kindName: '读书笔记',
    author: '林晓云',
    group: '语文教研组',
    commended: true,
  });
});

test('is turned over page by page, each piece once', async () => {
  const seen: string[] = [];
  let after: object | undefined;
  for (let turn = 0; turn < 5; turn += 1) {
    const turned = await page('m02', { kind: 'teachingReflection', ...(after ? { after } : {}) });
    seen.push(...turned.entries.map(({ submissionId }) => submissionId));
    if (turned.next === null) break;
    after = turned.next;
  }
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  expect(seen.slice(0, 10).every((id) => id >= 'many-110')).toBe(true);
  expect(seen[10]).toBe('many-000.m01');
});

test('every member reads the final version and nothing that was said on the way', async () => {
  const { data } = await read('m30', 'shown');
  expect(data).toMatchObject({ parts: wholeNote, author: '林晓云', mine: false, mayCommend: false });
  expect(Object.keys(data)).not.toContain('rounds');
  expect((await read('m01', 'shown')).data.mine).toBe(true);
  expect((await read('m09', 'shown')).data.mayCommend).toBe(true);
});

test('pictures and captions only where the platform passed them', async () => {
  const photo = { sizeBytes: 1, caption: '板书' };
  await cloud.load('submissions', [
    shared('pictures', {
      photos: [
        { ...photo, fileId: 'cloud://x/a', check: 'pass' },
        { ...photo, fileId: 'cloud://x/b', check: 'pending', caption: '没过的' },
        { ...photo, fileId: 'cloud://x/c', check: 'risky' },
      ],
    }),
  ]);
  const { data } = await read('m30', 'pictures');
  expect(data.photos.map(({ fileId, caption }) => [fileId, caption])).toEqual([['cloud://x/a', '板书']]);
});

test.each(['kept', 'back', 'unchecked', 'never'])('what is not shared is not there: %s', async (name) => {
  for (const who of ['m01', 'm09', 'm30', 'm40', 'm41'])
    expect(codeOf(await read(who, name))).toBe('notShared');
});

test('another school sees nothing of it', async () => {
  expect(await page('yz/m01')).toMatchObject({ entries: [], next: null });
  expect(codeOf(await read('yz/m01', 'shown'))).toBe('notShared');
  expect(codeOf(await read('nobody', 'shown'))).toBe('notSignedIn');
});

test('the author alone agrees, and takes it back at once; twice is once', async () => {
  for (const [who, code] of [
    ['m02', 'notYourPiece'],
    ['m09', 'notYourPiece'],
    ['m40', 'notYourPiece'],
    ['yz/m01', 'notFound'],
  ] as const)
    expect(codeOf(await setShares(who, 'lent', false))).toBe(code);
  expect((await read('m30', 'lent')).ok).toBe(true);
  const answers = await Promise.all([1, 2].map(() => setShares('m01', 'lent', false)));
  expect(answers.map(({ data }) => data)).toEqual([{ shares: false }, { shares: false }]);
  expect(codeOf(await read('m30', 'lent'))).toBe('notShared');
  await setShares('m01', 'lent', true);
  expect((await read('m30', 'lent')).ok).toBe(true);
});

test('who may recommend: whoever may review it and the office, not its author', async () => {
  for (const [who, code] of [
    ['m01', 'ownPiece'],
    ['m02', 'notYours'],
    ['m20', 'notYours'],
    ['m41', 'notYours'],
    ['yz/m09', 'notFound'],
    ['nobody', 'notSignedIn'],
  ] as const)
    expect(codeOf(await commend(who, 'asked'))).toBe(code);
  expect(codeOf(await commend('m09', 'asked', ' '))).toBe('remarkMissing');
  expect(codeOf(await commend('m09', 'asked', '【违规示例】'))).toBe('contentRefused');
  expect(codeOf(await commend('m09', 'back'))).toBe('notApproved');
  expect((await stored('asked'))?.commendedAtMs).toBeNull();
});

test('two who recommend at once, and again: one round, one message, and the author still decides who reads it', async () => {
  const answers = await Promise.all([
    commend('m09', 'asked'),
    commend('m40', 'asked'),
    commend('m10', 'asked'),
  ]);
  expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
  const standing = (await stored('asked'))?.commendedAtMs;
  expect((await commend('m09', 'asked')).data).toEqual({ commendedAtMs: standing });
  const rounds = (await cloud.documents<Round>('rounds')).filter(({ act }) => act === 'commended');
  expect(rounds).toHaveLength(1);
  const told = (await cloud.documents<Message>('messages')).filter(({ kind }) => kind === 'commended');
  expect(told).toMatchObject([{ memberId: 'm01', body: '写出了一个孩子的变化' }]);
  expect(codeOf(await read('m30', 'asked'))).toBe('notShared');
  await setShares('m01', 'asked', true);
  expect((await page('m30', { kind: 'readingNote' })).entries[0]?.commended).toBe(true);
});
