import { aCall, anEntry } from '@/testing/book-builder';
import { aPost, aTrip } from '@/testing/trip-builder';
import { asItStands } from './as-it-stands';
import { compileBooklet } from './collection-booklet';
import { digestResource } from './digest';

const photo = (fileId: string, check: 'pass' | 'risky' = 'pass') => ({ fileId, sizeBytes: 9, check });
const file = { fileId: 'f', name: '讲义.pdf', ending: 'pdf', sizeBytes: 9 } as const;
const posts = [
  aPost({ postId: 'a', photos: [photo('a1'), photo('a2')] }),
  aPost({ postId: 'b', photos: [photo('b1')], files: [file] }),
];
const about = { posts, subject: '语文', byMemberId: 'm01', atMs: 5 };
const parts = posts.map(({ postId }) => ({ postId, heading: postId }));
const digest = digestResource(aTrip(), { title: '省城听课', summary: '', parts }, about, null);
const sources = posts.map((post) => ({ ...post, id: post.postId }));
const [a, b] = sources as [(typeof sources)[0], (typeof sources)[0]];

test('what nobody took back stands as it was made', () => {
  expect(asItStands(digest, sources)).toEqual(digest);
});

test('a post that was taken back is gone with its words, pictures and files; so is one that is not there', () => {
  for (const left of [[a, { ...b, photos: [], files: [], withdrawnAtMs: 9 }], [a]]) {
    const { parts: shown, photos, files, authorIds } = asItStands(digest, left);
    expect(shown.map(({ postId }) => postId)).toEqual(['a']);
    expect([photos.map(({ fileId }) => fileId), files, authorIds]).toEqual([['a1', 'a2'], [], ['m01']]);
  }
});

test('a picture that was refused later is gone, the words stay', () => {
  const { parts: shown, photos } = asItStands(digest, [
    { ...a, photos: [photo('a1', 'risky'), photo('a2')] },
    b,
  ]);
  expect(shown).toHaveLength(2);
  expect(photos.map(({ fileId }) => fileId)).toEqual(['a2', 'b1']);
});

test('of a booklet whoever took the last find back is no author any more', () => {
  const entries = [anEntry(), anEntry({ entryId: 'm02-e', memberId: 'm02' })];
  const chosen = entries.map(({ entryId }) => ({ entryId, heading: '题目' }));
  const call = aCall({ untilMs: 1 });
  const draft = { revision: 0, title: '小细节', summary: '', parts: chosen };
  const made = compileBooklet(call, entries, null, draft, { memberId: 'm40', now: 2 });
  if (!made.ok || made.data === null) throw new Error('not compiled');
  const left = entries.map((entry) => ({ ...entry, id: entry.entryId, files: [] }));
  expect(asItStands(made.data.resource, left)).toEqual(made.data.resource);
  expect(asItStands(made.data.resource, left.slice(1))).toMatchObject({
    parts: [{ memberId: 'm02' }],
    authorIds: ['m02'],
  });
});

test('an upload has no source, and stays', () => {
  const upload = { ...digest, parts: [{ heading: '', text: '自己写的', photoIds: [], memberId: 'm01' }] };
  expect(asItStands(upload, [])).toBe(upload);
});
