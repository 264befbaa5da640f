import fc from 'fast-check';
import { aPost, aTrip } from '@/testing/trip-builder';
import { cardOfQuery, cardPath } from './card';
import { type CardFace, cardTitle, postCardFace, resourceCardFace } from './card-face';
import { layOutCard } from './card-layout';
import { politeName, politeNames } from './card-name';

const photos = [
  { fileId: 'cloud://e/xh/m01/sharing/a.jpg', sizeBytes: 1, check: 'pending' },
  { fileId: 'cloud://e/xh/m01/sharing/b.jpg', sizeBytes: 1, check: 'pass' },
] as const;
const post = aPost({ photos, text: '密密的板书' });
const resource = {
  isPublic: false,
  title: '复述课怎样教',
  summary: '密密的摘要',
  kind: 'courseware',
  subject: '语文',
  photos,
  parts: [],
  addedAtMs: post.atMs,
} as const;

/** Everything that reaches the chat: title, path, every text of the picture. */
function everyString(face: CardFace, hasPhoto: boolean): string[] {
  const shapes = layOutCard(face, hasPhoto);
  const path = cardPath({ schoolId: 'xh', tripId: post.tripId, postId: post.postId });
  return [cardTitle(face), path, ...shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))];
}

test('the card of a post that is not public carries school, topic and day, and nothing else of it', () => {
  const face = postCardFace('星河小学', aTrip(), post, '林晓云');
  expect(face).toEqual({
    school: '星河小学',
    topic: '省小学语文课堂观摩',
    day: '12月8日',
    words: null,
    by: null,
    photoId: null,
  });
  expect(everyString(face, false)).toEqual([
    '星河小学：省小学语文课堂观摩（12月8日）',
    '/pages/card/index?s=xh&t=m01-trip0001&p=m01-post0001',
    '星河小学',
    '12月8日',
    '省小学语文课堂观摩',
    '本校老师点开可看',
  ]);
  expect(layOutCard(face, false).some(({ kind }) => kind === 'photo')).toBe(false);
});

test('whatever a private post says, no string of its card has a word of it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[㐀-㐿]{2,80}$/), fc.stringMatching(/^[㑀-㑿]{2,3}$/), (text, author) => {
      const strings = everyString(postCardFace('星河小学', aTrip(), { ...post, text }, author), false).join(
        '',
      );
      expect([...text, ...author].some((character) => strings.includes(character))).toBe(false);
    }),
  );
});

test('a public post shows its first words, a surname, and the first picture that passed', () => {
  const face = postCardFace(
    '星河小学',
    aTrip(),
    { ...post, isPublic: true, text: '第一行\n\n第二行' },
    '林晓云',
  );
  expect(face).toMatchObject({ words: '第一行 第二行', by: '林老师', photoId: photos[1].fileId });
  expect(cardTitle(face)).toBe('星河小学：省小学语文课堂观摩（12月8日）');
});

test('of a resource that is not public not even the title is told', () => {
  const face = resourceCardFace('星河小学', resource, ['林晓云']);
  expect(everyString(face, false).join('')).not.toMatch(/复述|摘要|林/);
  expect(cardTitle(face)).toBe('星河小学：语文课件（12月8日）');
  expect(resourceCardFace('星河小学', { ...resource, isPublic: true }, ['林晓云', '陈立'])).toEqual({
    school: '星河小学',
    topic: '复述课怎样教',
    day: '12月8日',
    words: '密密的摘要',
    by: '林老师、陈老师',
    photoId: photos[1].fileId,
  });
});

test('a path holds ids alone and is read back; one that was cut off is no card', () => {
  for (const ref of [
    { schoolId: 'xh', tripId: 'm01-t', postId: 'm01-p' },
    { schoolId: 'xh', resourceId: 'm01-r' },
  ]) {
    const query = Object.fromEntries(new URL(cardPath(ref), 'https://x').searchParams);
    expect(cardOfQuery(query)).toEqual(ref);
  }
  expect(cardOfQuery({ s: 'xh', t: 'm01-t' })).toBeNull();
});

test.each([
  ['林晓云', '林老师'],
  ['欧阳修', '欧阳老师'],
  ['欧阳', '欧老师'],
  ['阿依古丽·买买提', '一位老师'],
  ['John Smith', '一位老师'],
  ['已离校的老师', '一位老师'],
])('%s is %s to strangers', (name, polite) => {
  expect(politeName(name)).toBe(polite);
});

test('two of one surname are named once', () => {
  expect(politeNames(['林晓云', '林立', '陈立'])).toBe('林老师、陈老师');
});
