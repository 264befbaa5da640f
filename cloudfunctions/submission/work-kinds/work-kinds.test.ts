import type { KindView } from '@/contract/work-kinds';
import type { SchoolKind } from '@/domain/submission/catalogue';
import { draftOfForm, type KindDraft, ownKindId } from '@/domain/submission/kind-draft';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime, onlyWords, readingDuty, readingForm, wholeNote } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

let cloud: SchoolCloud;

const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

beforeEach(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
  await cloud.setClock({ nowMs: inTime });
});
afterEach(() => cloud.stop());

const draft = draftOfForm(readingForm);
const renamed: KindDraft = { ...draft, name: '阅读札记' };
const own = ownKindId('m40.hf83kd92');
const portfolio: KindDraft = {
  ...draft,
  name: '家访记录',
  parts: [
    {
      partId: null,
      name: '经过',
      required: true,
      minCharacters: 30,
      maxCharacters: 8000,
      hint: '见了谁，说了什么',
      excerpt: false,
    },
  ],
  countsAs: null,
};

const kinds = async (who = 'm40') =>
  (await cloud.ask<{ kinds: KindView[] }>(who, 'submission.workKinds')).data.kinds;
const save = (input: Partial<{ kind: string; basedOn: number; draft: KindDraft }> = {}, who = 'm40') =>
  cloud.ask<KindView>(who, 'submission.saveWorkKind', {
    kind: 'readingNote',
    basedOn: 0,
    draft: renamed,
    ...input,
  });
const stored = () => cloud.documents<SchoolKind>('workKinds');
const auditsOf = async () =>
  (await cloud.documents<{ act: string; byMemberId: string; subject: string }>('audits'))
    .filter(({ act }) => act === 'saveWorkKind')
    .map(({ byMemberId, subject }) => `${byMemberId} ${subject}`);
const codeOf = ({ ok, error }: Reply<unknown>) => (ok ? 'ok' : error.code);

test('a school begins with what is built in, and sees what it changed', async () => {
  expect((await kinds()).map(({ changes, own: made }) => [changes.length, made])).toEqual(
    Array.from({ length: 17 }, () => [0, false]),
  );
  expect(await save()).toMatchObject({
    ok: true,
    data: { form: { version: 1, name: '阅读札记' }, changes: ['名称：读书笔记 → 阅读札记'], duties: 1 },
  });
  expect((await kinds())[0]).toMatchObject({ form: { name: '阅读札记' }, changes: [expect.any(String)] });
  expect(await auditsOf()).toEqual(['m40 readingNote']);
});

test('a kind of the school’s own is made, changed, taken off the offer and offered again', async () => {
  const made = await save({ kind: own, draft: portfolio });
  expect(made).toMatchObject({ ok: true, data: { own: true, form: { kind: own, version: 1 } } });
  const [part] = made.data.form.parts;
  expect(part?.partId).toBe('v1p1');
  const retired = { ...draftOfForm(made.data.form), retired: true };
  await save({ kind: own, basedOn: 1, draft: retired });
  expect((await kinds()).at(-1)).toMatchObject({ form: { name: '家访记录', retired: true } });
  await save({ kind: own, basedOn: 2, draft: { ...retired, retired: false, name: '走访记录' } });
  expect(
    (await stored())[0]?.versions.map(({ version, name, retired: off }) => [version, name, off]),
  ).toEqual([
    [1, '家访记录', false],
    [2, '家访记录', true],
    [3, '走访记录', false],
  ]);
});

test('a piece that was handed in stays in the form of its day; a new one is asked for in the new', async () => {
  const { dutyId } = readingDuty;
  await cloud.ask('m01', 'submission.submit', { dutyId, revision: 0, parts: wholeNote, ...onlyWords });
  await save({ draft: { ...draft, parts: draft.parts.filter(({ partId }) => partId !== 'excerpt') } });
  const partsOf = async (who: string) => {
    const { data } = await cloud.ask<{ form: { parts: { partId: string }[] } }>(who, 'submission.open', {
      dutyId,
    });
    return data.form.parts.map(({ partId }) => partId);
  };
  expect(await partsOf('m01')).toEqual(['book', 'excerpt', 'gain', 'intention']);
  expect(await partsOf('m02')).toEqual(['book', 'gain', 'intention']);
});

test('the office alone may look and save; another school’s kinds are its own', async () => {
  for (const who of ['m01', 'm09', 'm10', 'm41'] as const) {
    expect(codeOf(await cloud.ask(who, 'submission.workKinds'))).toBe('notAllowed');
    expect(codeOf(await save({}, who))).toBe('notAllowed');
  }
  expect(codeOf(await save({}, 'nobody'))).toBe('notSignedIn');
  expect(await stored()).toEqual([]);
  await save({ kind: own, draft: portfolio });
  expect(codeOf(await save({ kind: own, basedOn: 1, draft: portfolio }, 'yz/m40'))).toBe('notFound');
  expect(await kinds('yz/m40')).toHaveLength(17);
});

test('twice it is saved once; at once too', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => save()));
  for (const answer of [...answers, await save()]) expect(answer).toEqual(answers[0]);
  expect((await stored())[0]?.versions).toHaveLength(1);
  expect(await auditsOf()).toHaveLength(1);
});

test('of two officers at once the second is refused, with what stands', async () => {
  const answers = await Promise.all([save(), save({ draft: { ...draft, name: '书摘' } }, 'm42')]);
  expect(answers.map(codeOf).sort()).toEqual(['kindChanged', 'ok']);
  const standing = (await stored())[0]?.versions[0]?.name;
  const refused = answers.find(({ ok }) => !ok);
  expect(refused?.error.details).toMatchObject({ form: { name: standing, version: 1 } });
});

test('faults are told all at once with their places, and nothing is stored', async () => {
  const answer = await save({ draft: { ...draft, name: '教学反思', minPages: 99 } });
  expect(answer.error).toMatchObject({
    code: 'kindFaults',
    details: [
      { path: 'name', message: '已经有一类作品叫「教学反思」，请换一个名称。' },
      { path: 'minPages', message: '最少页数请写 0 到 20 页的整数。' },
    ],
  });
  expect(codeOf(await save({ kind: 'essay', draft: portfolio }))).toBe('notFound');
  expect(codeOf(await save({ draft: { ...draft, minutes: '40' } as unknown as KindDraft }))).toBe(
    'invalidInput',
  );
  expect(await stored()).toEqual([]);
});

test.each([
  ['its first answers are lost', { loseNext: 6 }],
  ['its writes meet rivals', { conflictNext: 4 }],
])('a version and its audit line stand together when %s', async (_, faults) => {
  await cloud.setFaults(faults);
  for (let attempt = 0; attempt < 12; attempt += 1) if ((await save()).ok) break;
  await cloud.setFaults({});
  expect(await save()).toMatchObject({ ok: true });
  expect((await stored())[0]?.versions).toHaveLength(1);
  expect(await auditsOf()).toHaveLength(1);
});

test('words that may not be shown are refused, and wait while nobody can tell', async () => {
  await cloud.setFaults({ openapi: { msgSecCheck: { suggest: 'risky' } } });
  expect(codeOf(await save())).toBe('contentRefused');
  await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
  expect(codeOf(await save())).toBe('checkUnavailable');
  expect(await stored()).toEqual([]);
});
