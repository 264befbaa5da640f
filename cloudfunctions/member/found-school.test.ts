import type { BindingCode, Me, RosterReply } from '@/contract/member';
import type { Result } from '@/domain/refusal';
import { type LocalCloud, launchLocalCloud } from '../_local/launch';
import { workbookOf } from '../_shared/testing/workbooks';

type Founded = Result<{ readonly code: BindingCode }>;

const school = {
  name: '东风小学',
  officeLabel: '教科室',
  officeName: '王 敏',
  isDemo: false,
};

let cloud: LocalCloud;
/** Each test founds a school of its own in the one cloud, and binds an account of its own. */
let schoolId = 'east0';
let wang = 'wang0';
let round = 0;

beforeAll(async () => {
  cloud = await launchLocalCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  round += 1;
  schoolId = `east${round}`;
  wang = `wang${round}`;
  await cloud.setClock(null);
});

async function found(changes: Partial<typeof school> = {}): Promise<Founded> {
  const input = { schoolId, ...school, ...changes };
  return (await cloud.callInside('member', { action: 'foundSchool', input })) as Founded;
}

async function ask<Data>(openId: string, action: string, input: object = {}): Promise<Data> {
  const { body } = await cloud.call(openId, 'member', { action, input });
  const { ok, data, error } = body as { ok: boolean; data: Data; error: unknown };
  if (!ok) throw new Error(`${action}: ${JSON.stringify(error)}`);
  return data;
}

test('a founded school has one office person, who binds by the code and runs it', async () => {
  const founded = await found();
  if (!founded.ok) throw new Error(founded.error.message);
  expect(founded.data.code).toMatchObject({ name: '王敏', group: '行政组' });
  const me = await ask<Me>(wang, 'bind', { code: founded.data.code.code });
  expect(me).toMatchObject({ profile: { roles: ['academicAffairs'] }, school: { officeLabel: '教科室' } });
  expect(await ask<RosterReply>(wang, 'roster')).toMatchObject({ entries: [{ name: '王敏' }] });
});

test('founding it again, even many times at once, answers the same code', async () => {
  const first = await found();
  const again = await Promise.all([found(), found(), found()]);
  expect(again).toEqual([first, first, first]);
  const stored = [...(await cloud.documents('schools')), ...(await cloud.documents('members'))];
  expect(stored.filter((document) => document.schoolId === schoolId)).toHaveLength(2);
});

test.each([
  ['name', { name: '东风中学' }],
  ['office', { officeLabel: '教导处' }],
  ['founder', { officeName: '李敏' }],
  ['kind', { isDemo: true }],
])('another school under the same id is refused: other %s', async (_, changes) => {
  await found();
  expect(await found(changes)).toMatchObject({ ok: false, error: { code: 'schoolExists' } });
});

test('a founder whose code has run out gets a new one; a bound founder does not', async () => {
  const first = await found();
  await cloud.setClock({ offsetMs: 15 * 24 * 60 * 60 * 1000 });
  const second = await found();
  if (!first.ok || !second.ok) throw new Error('the school should be founded');
  expect(second.data.code.code).not.toBe(first.data.code.code);
  await ask(wang, 'bind', { code: second.data.code.code });
  expect(await found()).toEqual(second);
});

test('the founder who stands on the roster too is one person', async () => {
  const founded = await found();
  if (!founded.ok) throw new Error(founded.error.message);
  const { memberId, code } = founded.data.code;
  await ask(wang, 'bind', { code });
  const heading = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'];
  const roster = await workbookOf([heading, ['王敏', '本部', '数学组', null, '教师', '1980-02', '2002-08']]);
  const { body } = await cloud.upload(wang, `${schoolId}/${memberId}/roster.xlsx`, roster);
  const { fileID: fileId } = body as { fileID: string };
  const input = { fileId, confirmNew: true, dryRun: false };
  expect(await ask(wang, 'importRoster', input)).toMatchObject({ added: 0, changed: 1 });
  expect(await ask(wang, 'importRoster', input)).toMatchObject({ added: 0, unchanged: 1 });
  const { entries, school: kept } = await ask<RosterReply>(wang, 'roster');
  expect(entries).toMatchObject([
    { memberId, name: '王敏', campus: '本部', roles: ['teacher', 'academicAffairs'] },
  ]);
  expect(kept.groups.map(({ name }) => name)).toEqual(['行政组', '数学组']);
});
