import type { ResourceView, ShelfPage } from '@/contract/resources';
import type { Material } from '@/domain/attendance/material';
import type { Resource } from '@/domain/sharing/resource';
import { resourceIdOfMaterial } from '@/domain/sharing/resource-material';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { inTime } from '@/testing/work-builder';
import { insist } from '../../_shared/testing/insist';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

const OFFICE = 'm40';
/** Leads the Chinese group, whose session it is, and hosts it. */
const LEADER = 'm09';

let cloud: SchoolCloud;
let tests = 0;
let sessionId = '';
const pdf = Buffer.from('%PDF-1.7 讲义');
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});
const wish = {
  title: '复述课的讲义',
  summary: '',
  kind: 'record',
  subject: '语文',
  stage: '',
  platform: null,
  tags: [],
  copyright: 'own',
  copyrightNote: '',
  isPublic: false,
};

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
  await cloud.setClock({ nowMs: inTime });
});
beforeEach(async () => {
  tests += 1;
  sessionId = `2026-1-s${40 + tests}`;
  await cloud.setFaults({});
  const audience = { kind: 'groups', groupIds: ['chinese'] } as const;
  const session = aSession({ sessionId, audience, hostMemberId: LEADER });
  await cloud.load('sessions', [{ ...session, _id: `xh:${sessionId}` }]);
});
afterAll(() => cloud.stop());

/** A file that somebody gave for the session. */
async function given(name = '讲义.pdf', key = 'f1', bytes: Uint8Array = pdf, by = OFFICE): Promise<string> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const fileId = await cloud.put(by, `materials/${sessionId}-${key}.${ending}`, bytes);
  const material = { sessionId, key, fileId, name, when: 'before' };
  const answer = await cloud.ask(by, 'attendance.addMaterial', material);
  if (!answer.ok) throw new Error(answer.error.message);
  return `${by}-${key}`;
}
const shelve = (who: string, materialId: string, changes: object = {}) =>
  cloud.ask<{ resourceId: string }>(who, 'sharing.shelveMaterial', {
    ...{ sessionId, materialId, ...wish, ...changes },
  });
const withdraw = (materialId: string) =>
  cloud.ask(OFFICE, 'attendance.removeMaterial', { sessionId, materialId });
const read = (who: string, materialId: string) =>
  cloud.ask<ResourceView>(who, 'sharing.resource', {
    resourceId: resourceIdOfMaterial(sessionId, materialId),
  });
const stored = async () =>
  (await cloud.documents<Resource>('resources')).filter(({ of }) => of === sessionId);
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

test('whoever plans the session puts its file into the library; nobody else does, of this school or another', async () => {
  const materialId = await given();
  for (const [who, code] of [
    ['m01', 'notYours'],
    ['m10', 'notYours'],
    ['m20', 'notYours'],
    ['m41', 'notYours'],
    ['yz/m40', 'notYours'],
    ['nobody', 'notSignedIn'],
  ] as const)
    expect([who, codeOf(await shelve(who, materialId))]).toEqual([who, code]);
  expect(await stored()).toEqual([]);
  for (const who of [LEADER, OFFICE]) expect(codeOf(await shelve(who, materialId))).toBe('may');
  const [resource] = await stored();
  expect(resource).toMatchObject({ source: 'material', authorIds: [OFFICE], byMemberId: LEADER });
});

test('a session of the whole school is the office’s; a leader of one group does not shelve its files', async () => {
  sessionId = `${sessionId}all`;
  await cloud.load('sessions', [
    { ...aSession({ sessionId, hostMemberId: LEADER }), _id: `xh:${sessionId}` },
  ]);
  const materialId = await given();
  expect(codeOf(await shelve(LEADER, materialId))).toBe('notYours');
  expect(codeOf(await shelve(OFFICE, materialId))).toBe('may');
});

test('colleagues of the school find it and open it; nobody of another school does', async () => {
  const materialId = await given();
  await shelve(LEADER, materialId, { title: '只在这里的讲义' });
  const found = async (who: string) =>
    (await cloud.ask<ShelfPage>(who, 'sharing.search', { text: '只在这里的讲义' })).data.rows.length;
  expect([await found('m30'), await found('yz/m30')]).toEqual([1, 0]);
  const { data } = await read('m30', materialId);
  expect(data.files).toMatchObject([{ name: '讲义.pdf', sizeBytes: pdf.byteLength }]);
  expect(await (await fetch(data.files[0]?.url ?? '')).text()).toBe(pdf.toString());
  expect(codeOf(await read('yz/m30', materialId))).toBe('gone');
});

test('twice, at once and by two it is one resource; with other words it is refused', async () => {
  const materialId = await given();
  const answers = await Promise.all([LEADER, LEADER, OFFICE].map((who) => shelve(who, materialId)));
  expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
  expect(new Set(answers.map(({ data }) => data.resourceId)).size).toBe(1);
  expect(codeOf(await shelve(LEADER, materialId))).toBe('may');
  expect(codeOf(await shelve(LEADER, materialId, { title: '另一个名字' }))).toBe('sentBefore');
  expect((await stored()).map(({ title }) => title)).toEqual([wish.title]);
});

test.each(['failNext', 'loseNext'] as const)('after %s it is sent again and stands once', async (fault) => {
  const materialId = await given();
  for (const times of [1, 3, 6]) {
    await cloud.setFaults({ [fault]: times });
    await shelve(LEADER, materialId);
  }
  await cloud.setFaults({});
  expect(codeOf(await insist(() => shelve(LEADER, materialId)))).toBe('may');
  expect(await stored()).toHaveLength(1);
});

test('taken away from the session afterwards, it stays in the library with its file', async () => {
  const materialId = await given();
  await shelve(LEADER, materialId);
  await withdraw(materialId);
  const materials = await cloud.documents<Material>('materials');
  expect(materials.filter((material) => material.sessionId === sessionId)).toEqual([]);
  const { data } = await read('m30', materialId);
  expect((await fetch(data.files[0]?.url ?? '')).status).toBe(200);
  expect(codeOf(await shelve(LEADER, materialId))).toBe('noSuchMaterial');
  expect(await stored()).toHaveLength(1);
});

test('taken away before, it is not there to be put in', async () => {
  const materialId = await given();
  await withdraw(materialId);
  expect(codeOf(await shelve(LEADER, materialId))).toBe('noSuchMaterial');
  expect(await stored()).toEqual([]);
});

test('removed from the library, the same sent again does not bring it back', async () => {
  const materialId = await given();
  const { resourceId } = (await shelve(LEADER, materialId)).data;
  await cloud.ask(OFFICE, 'sharing.removeResource', { resourceId, reason: '内容重复' });
  expect(codeOf(await shelve(LEADER, materialId))).toBe('may');
  expect(codeOf(await read('m30', materialId))).toBe('gone');
});

test('what the library cannot hold and what the platform refuses is not put in', async () => {
  const old = await given('旧课件.ppt', 'f2');
  expect(codeOf(await shelve(LEADER, old))).toBe('wrongKind');
  const fake = await given('假的.pdf', 'f3', Buffer.from('MZ not a document'));
  expect(codeOf(await shelve(LEADER, fake))).toBe('badFile');
  const sound = await given();
  expect(codeOf(await shelve(LEADER, sound, { summary: '【违规示例】' }))).toBe('contentRefused');
  expect(await stored()).toEqual([]);
});
