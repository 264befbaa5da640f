import { aCall, anEntry } from '@/testing/book-builder';
import { bookletIdOf, compileBooklet } from './collection-booklet';
import type { CollectionEntry } from './collection-entry';
import { withConsent, withdrawnEntry } from './collection-entry';
import type { Resource } from './resource';

const call = aCall();
const now = call.untilMs + 1_000;
const by = { memberId: 'm40', now };
const photo = (fileId: string, check: 'pass' | 'pending') => ({ fileId, sizeBytes: 1, check });
const first = anEntry({ photos: [photo('a', 'pass'), photo('b', 'pending')] });
const second = anEntry({ entryId: 'm02-entry001', memberId: 'm02', title: '板书', text: '留一块不擦。' });
const draft = {
  revision: 0,
  title: '小细节大问题（一）',
  summary: '',
  parts: [
    { entryId: second.entryId, heading: '一块不擦的黑板' },
    { entryId: first.entryId, heading: first.title },
  ],
};
const compile = (
  entries: readonly (CollectionEntry | null)[] = [second, first],
  changes: Partial<typeof draft> = {},
  of = call,
  standing: Resource | null = null,
) => compileBooklet(of, entries, standing, { ...draft, ...changes }, by);

test('is made of the entries in their order, under the headings given, with the pictures that passed', () => {
  const compiled = compile();
  if (!compiled.ok || compiled.data === null) throw new Error('refused');
  expect(compiled.data.resource).toEqual({
    schoolId: 'xh',
    resourceId: bookletIdOf(call.callId),
    source: 'booklet',
    of: call.callId,
    title: draft.title,
    summary: '',
    kind: 'booklet',
    subject: '',
    stage: '',
    platform: null,
    tags: [],
    parts: [
      {
        heading: '一块不擦的黑板',
        text: second.text,
        photoIds: [],
        memberId: 'm02',
        entryId: 'm02-entry001',
      },
      { heading: first.title, text: first.text, photoIds: ['a'], memberId: 'm01', entryId: 'm01-entry001' },
    ],
    photos: [photo('a', 'pass')],
    files: [],
    authorIds: ['m02', 'm01'],
    byMemberId: 'm40',
    copyright: 'permitted',
    copyrightNote: '各条由作者同意编入汇编',
    isPublic: false,
    addedAtMs: now,
    changedAtMs: now,
    checksDueAtMs: null,
    removed: null,
  });
  expect(compiled.data.call.booklet).toMatchObject({ revision: 1, parts: draft.parts, compiledAtMs: now });
});

test('compiled again it is the same resource, since when it was first there, and stays off the shelf if it was taken off', () => {
  const before = compile();
  if (!before.ok || before.data === null) throw new Error('refused');
  const removed = { byMemberId: 'm42', atMs: 5, reason: '重复' };
  const standing = { ...before.data.resource, addedAtMs: 3, tags: ['课堂'], isPublic: true, removed };
  const again = compile([first], { revision: 1, parts: draft.parts.slice(1) }, before.data.call, standing);
  expect(again).toMatchObject({
    data: {
      call: { booklet: { revision: 2 } },
      resource: {
        addedAtMs: 3,
        changedAtMs: now,
        tags: ['课堂'],
        isPublic: true,
        removed,
        authorIds: ['m01'],
      },
    },
  });
});

test('sent again it is met; from an older reading it is refused', () => {
  const before = compile();
  if (!before.ok || before.data === null) throw new Error('refused');
  expect(compile(undefined, {}, before.data.call)).toEqual({ ok: true, data: null });
  expect(compile(undefined, { title: '另一本' }, before.data.call)).toMatchObject({
    error: { code: 'changedElsewhere' },
  });
});

test.each([
  ['while it is open', [second, first], {}, aCall({ untilMs: now + 1 }), 'stillOpen'],
  ['of nothing', [], { parts: [] }, call, 'nothingChosen'],
  ['with one taken back', [second, withdrawnEntry(first, now)], {}, call, 'notForBooklet'],
  ['with one whose author does not agree', [second, withConsent(first, false)], {}, call, 'notForBooklet'],
  ['with one that is not there', [second, null], {}, call, 'notForBooklet'],
] as const)('is refused %s', (_, entries, changes, of, code) => {
  expect(compile(entries, changes as Partial<typeof draft>, of)).toMatchObject({ error: { code } });
});
