import fc from 'fast-check';
import { aLibraryEntry } from '@/testing/library-builder';
import { kindWords, type LibraryEntry, platformWords } from './library-entry';
import { decodeLibrary, encodeLibrary } from './library-file';
import { buildLibraryIndex, entriesOf, newestFirst } from './library-index';
import { mergeLibraries } from './library-merge';
import { inOrder, type LibraryPlace, placesAfter } from './library-page';
import { holdsWord, type LibraryFacets, mayStandApart, rankOf, searchLibrary } from './library-search';
import { initialsOf } from './pinyin-initials';
import { mayBeInitials, normalised, searchWords } from './search-words';

const names: Readonly<Record<string, string>> = { m01: '林晓云', m02: '陈立', m09: '单静' };
const nameOf = (memberId: string) => names[memberId] ?? '';

/** What a search has to find, entry by entry. */
function bruteForce(
  entries: readonly LibraryEntry[],
  words: readonly string[],
  facets: LibraryFacets,
): LibraryPlace[] {
  return entries
    .filter((entry) => fits(entry, facets))
    .map((entry) => ({ entry, ranks: words.map((word) => rankIn(entry, word)) }))
    .filter(({ ranks }) => !ranks.includes(0))
    .map(({ entry: { key, atMs }, ranks }) => ({ key, atMs, rank: ranks.reduce((a, b) => a + b, 0) }))
    .sort(inOrder);
}

function fits(entry: LibraryEntry, { kind, source, subject, stage, platform, tag }: LibraryFacets): boolean {
  const same = (wanted: string | undefined, value: string) => wanted === undefined || wanted === value;
  return (
    same(kind, entry.kind) &&
    same(source, entry.source) &&
    same(subject, entry.subject) &&
    same(stage, entry.stage) &&
    same(platform, entry.platform ?? '') &&
    (tag === undefined || entry.tags.includes(tag))
  );
}

function rankIn(entry: LibraryEntry, word: string): number {
  const title = normalised(entry.title);
  const { subject, stage, kind, platform, tags, authorIds } = entry;
  const values = [
    ...[subject, stage, kindWords(kind), platformWords(platform ?? '')],
    ...[...tags, ...authorIds.map(nameOf)],
  ];
  if (title.includes(word)) return rankOf.title;
  if (mayBeInitials(word) && initialsOf(title).some((way) => way.includes(word))) return rankOf.words;
  if (values.some((value) => holdsWord(value, word))) return rankOf.words;
  if (normalised(entry.summary).includes(word)) return rankOf.summary;
  const all = [title, ...values.map(normalised)];
  const isApart = [...word].every((character) => all.some((text) => text.includes(character)));
  return mayStandApart(word) && isApart ? rankOf.summary : 0;
}

const everything = (entries: readonly LibraryEntry[], text: string, facets: LibraryFacets = {}) => {
  const index = buildLibraryIndex(entries);
  const found = searchLibrary(index, searchWords(text), facets, nameOf);
  return [...placesAfter(null, { index, found, hidden: new Set() })];
};
const keys = (places: readonly LibraryPlace[]) => places.map(({ key }) => key);

const titled = (key: string, title: string, changes: Partial<LibraryEntry> = {}) =>
  aLibraryEntry({
    key,
    title,
    summary: '',
    tags: [],
    authorIds: ['m02'],
    subject: '',
    stage: '',
    ...changes,
  });

const shelf = [
  titled('r.retell', '复述课的板书', { atMs: 1, authorIds: ['m01'] }),
  titled('r.reflect', '第三单元教学反思', { atMs: 2 }),
  titled('r.tagged', '课例一则', { atMs: 3, tags: ['复述', 'PPT'] }),
  titled('r.told', '听课随记', { atMs: 4, summary: '第二节是复述课，板书先画路线。' }),
  titled('r.plan', '《长城》教案', { atMs: 5, kind: 'lessonPlan', subject: '语文', stage: '中年级' }),
  titled('p.piece', '十二月读书笔记', { atMs: 6, source: 'piece', kind: 'article', authorIds: ['m09'] }),
];

test.each([
  ['复述', ['r.retell', 'r.tagged', 'r.told']],
  ['述', ['r.retell', 'r.tagged', 'r.told']],
  ['jxfs', ['r.reflect']],
  ['JXFS', ['r.reflect']],
  ['lxy', ['r.retell']],
  ['林晓云', ['r.retell']],
  ['sj', ['p.piece', 'r.told']],
  ['ccja', ['r.plan']],
  ['zc', ['r.plan']],
  ['ppt', ['r.tagged']],
  ['ＰＰＴ', ['r.tagged']],
  ['板书 复述', ['r.retell', 'r.told']],
  ['教案 语文', ['r.plan']],
  ['语文长城', ['r.plan']],
  ['板书复述', ['r.retell']],
  ['没有的', []],
  ['', ['p.piece', 'r.plan', 'r.told', 'r.tagged', 'r.reflect', 'r.retell']],
])('%s finds %j', (text, found) => {
  expect(keys(everything(shelf, text))).toEqual(found);
});

test('what is chosen narrows, with words and without', () => {
  expect(keys(everything(shelf, '', { kind: 'lessonPlan' }))).toEqual(['r.plan']);
  expect(keys(everything(shelf, '复述', { tag: '复述' }))).toEqual(['r.tagged']);
  expect(keys(everything(shelf, '', { source: 'piece' }))).toEqual(['p.piece']);
  expect(keys(everything(shelf, '', { subject: '没有' }))).toEqual([]);
});

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const someText = (most: number) =>
  fc.array(oneOf(...'复述课板书教学反思长单 aＢ2，'), { maxLength: most }).map((all) => all.join(''));
const anEntry = fc.record<LibraryEntry>({
  key: fc.integer({ min: 0, max: 30 }).map((n) => `r.${n}`),
  atMs: fc.integer({ min: 0, max: 5 }),
  title: someText(8),
  summary: someText(20),
  kind: oneOf('record', 'lessonPlan', 'article'),
  source: oneOf('upload', 'digest', 'piece'),
  subject: oneOf('', '语文', '数学'),
  stage: oneOf('', '低年级'),
  platform: oneOf(null, 'skills', 'research'),
  tags: fc.uniqueArray(oneOf('复述', '板书', '公开课'), { maxLength: 2 }),
  authorIds: fc.uniqueArray(oneOf('m01', 'm02', 'm09', 'gone'), { maxLength: 2 }),
});
const some = fc.uniqueArray(anEntry, { selector: ({ key }) => key, maxLength: 24 });
const aSearch = fc.record({
  text: fc.oneof(someText(4), oneOf('fs', 'bs', 'lxy', '教 学', 'jx 板', '课板书', '单')),
  facets: fc.record<LibraryFacets>(
    {
      kind: oneOf('record', 'article'),
      source: oneOf('upload'),
      subject: oneOf('语文', '无'),
      platform: oneOf('skills'),
      tag: oneOf('复述', '无'),
    },
    { requiredKeys: [] },
  ),
});

test('finds exactly what asking every entry finds, in the same order', () => {
  fc.assert(
    fc.property(some, aSearch, (entries, { text, facets }) => {
      expect(everything(entries, text, facets)).toEqual(bruteForce(entries, searchWords(text), facets));
    }),
    { numRuns: 400 },
  );
});

test('a file is read back as the index that was written, wherever its bytes lie', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 9 }), (entries, askew) => {
      const index = buildLibraryIndex(entries);
      const file = encodeLibrary(index);
      const moved = new Uint8Array(file.length + askew);
      moved.set(file, askew);
      expect(decodeLibrary(moved.subarray(askew))).toEqual(index);
      expect(decodeLibrary(file.subarray(0, file.length - 8))).toBeNull();
      expect(decodeLibrary(file.map((byte, at) => (at === 4 ? byte + 1 : byte)))).toBeNull();
    }),
  );
});

test('an index made from an index and what is newer is the index of all', () => {
  fc.assert(
    fc.property(some, some, (older, newer) => {
      const renewed = buildLibraryIndex([...entriesOf(buildLibraryIndex(older)), ...newer]);
      const atOnce = buildLibraryIndex([...older, ...newer]);
      expect(renewed).toEqual(atOnce);
    }),
  );
});

test('two indexes merged are the index of all, without what is hidden of the older one', () => {
  fc.assert(
    fc.property(some, some, (older, newer) => {
      const hidden = new Set(older.filter((_, n) => n % 3 === 0).map(({ key }) => key));
      const merged = mergeLibraries(buildLibraryIndex(older), hidden, buildLibraryIndex(newer));
      const rest = older.filter(({ key }) => !hidden.has(key));
      expect(merged).toEqual(buildLibraryIndex([...rest, ...newer]));
    }),
  );
});

test('page by page, over the file and what is newer, each is met once and in order', () => {
  fc.assert(
    fc.property(
      some,
      some,
      aSearch,
      fc.integer({ min: 1, max: 5 }),
      (older, newer, { text, facets }, size) => {
        const fresh = new Set(newer.map(({ key }) => key));
        const standing = older.filter(({ key }) => !fresh.has(key));
        const words = searchWords(text);
        const parts = [
          { entries: older, hidden: fresh },
          { entries: newer, hidden: new Set<string>() },
        ].map(({ entries, hidden }) => {
          const index = buildLibraryIndex(entries);
          return { index, found: searchLibrary(index, words, facets, nameOf), hidden };
        });
        const turned: LibraryPlace[] = [];
        for (;;) {
          const page = [...placesAfter(turned.at(-1) ?? null, ...parts)].slice(0, size);
          if (page.length === 0) break;
          turned.push(...page);
        }
        expect(turned).toEqual(bruteForce([...standing, ...newer], words, facets));
      },
    ),
  );
});

test('the newest comes first among those of one moment by key', () => {
  expect([...shelf].sort(newestFirst).map(({ atMs }) => atMs)).toEqual([6, 5, 4, 3, 2, 1]);
});
