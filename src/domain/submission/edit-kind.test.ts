import { catalogueOf, formAt, newestForm, type SchoolKind } from './catalogue';
import { decideKind, type KindCommand } from './edit-kind';
import { kindChanges } from './kind-changes';
import { draftOfForm, type KindDraft, ownKindId } from './kind-draft';
import type { WorkForm } from './work-kind';

const kind = 'teachingReflection';
const builtIn = newestForm(catalogueOf([]), kind) as WorkForm;
const draft = draftOfForm(builtIn);
const newPart = {
  partId: null,
  name: '证据',
  required: true,
  minCharacters: 10,
  maxCharacters: 8000,
  hint: '学生的一句话、一份作业',
  excerpt: false,
};
/** The first part called otherwise, the second gone, a new one in front. */
const changed: KindDraft = {
  ...draft,
  name: '课后反思',
  parts: [newPart, ...draft.parts.filter((_, index) => index !== 1)].map((part) =>
    part.partId === 'lesson' ? { ...part, name: '哪一课' } : part,
  ),
};

const save = (changes: Partial<KindCommand>, standing: SchoolKind | null = null) =>
  decideKind({ schoolId: 'xh', kind, basedOn: 0, draft: changed, ...changes }, standing, builtIn);
function saved(changes: Partial<KindCommand> = {}, standing: SchoolKind | null = null): SchoolKind {
  const decision = save(changes, standing);
  if (!decision.ok || decision.data === null) throw new Error(`not saved: ${JSON.stringify(decision)}`);
  return decision.data.kind;
}

test('a changed kind is a new version; parts keep their ids, a new one gets its own', () => {
  const [version] = saved().versions;
  expect(version).toMatchObject({ kind, version: 1, name: '课后反思' });
  expect(version?.parts.map(({ partId, name }) => `${partId} ${name}`)).toEqual([
    'v1p1 证据',
    'lesson 哪一课',
    'strengths 得',
    'weaknesses 失',
    'changes 改进',
  ]);
});

test('a piece of an earlier version is read by that version, a new one is written in the newest', () => {
  const catalogue = catalogueOf([saved()]);
  expect(formAt(catalogue, kind, 0)?.parts[1]?.name).toBe('过程');
  expect(newestForm(catalogue, kind)?.version).toBe(1);
});

test('no part of a later version has the id of an earlier one', () => {
  const first = saved();
  const again = { ...changed, parts: [{ ...newPart, name: '追问' }, ...changed.parts.slice(1)] };
  const second = saved({ basedOn: 1, draft: again }, first);
  expect(second.versions[1]?.parts[0]).toMatchObject({ partId: 'v2p1', name: '追问' });
});

test('the same save again changes nothing, and neither does a draft without changes', () => {
  const standing = saved();
  expect(save({}, standing)).toEqual({ ok: true, data: null });
  expect(save({ draft })).toEqual({ ok: true, data: null });
  const [newest] = standing.versions;
  expect(save({ basedOn: 1, draft: draftOfForm(newest!) }, standing)).toEqual({ ok: true, data: null });
});

test('whoever saw an older version is refused', () => {
  const standing = saved();
  const other = { ...draft, name: '教后记' };
  expect(save({ draft: other }, standing)).toMatchObject({ error: { code: 'kindChanged' } });
  expect(save({ basedOn: 2, draft: other }, standing)).toMatchObject({ error: { code: 'notFound' } });
});

test('a kind of the school’s own begins with version 1; others are not made up', () => {
  const own = ownKindId('m40.abc');
  const decide = (made: string, basedOn = 0) =>
    decideKind({ schoolId: 'xh', kind: made, basedOn, draft: { ...changed, parts: [newPart] } }, null, null);
  expect(decide(own)).toMatchObject({ data: { form: { kind: own, version: 1 } } });
  for (const refused of [decide('essay'), decide(own, 1)])
    expect(refused).toMatchObject({ error: { code: 'notFound' } });
});

test('what changed is told in plain words', () => {
  const [version] = saved().versions;
  const after: WorkForm = {
    ...version!,
    minPages: 2,
    twoLevels: true,
    files: { endings: ['docx', 'pdf'], least: 1, most: 3 },
    countsAs: null,
    retired: true,
  };
  expect(kindChanges(builtIn, after)).toEqual([
    '名称：教学反思 → 课后反思',
    '去掉「过程」',
    '添加「证据」',
    '「课题」改叫「哪一课」',
    '最少页数：不要求 → 2 页',
    '文件：不收 → docx、pdf，1 到 3 个',
    '审阅：一级 → 备课组长、教研组长两级',
    '细则里算作：教学反思 → 不算',
    '布置任务时：可选 → 停用',
  ]);
  expect(kindChanges(builtIn, builtIn)).toEqual([]);
  expect(kindChanges(builtIn, { ...builtIn, parts: [...builtIn.parts].reverse() })).toEqual([
    '调整了各部分的顺序',
  ]);
});
