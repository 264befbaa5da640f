import type { LibraryEntry } from '../src/domain/sharing/library-entry';
import { seededRandom } from '../src/domain/submission/testing/generated-texts';

const SEED = 20261201;
const subjects = ['语文', '数学', '英语', '科学', '音乐', '美术', '体育', '道德与法治'];
const stages = ['低年级', '中年级', '高年级'];
const kinds = ['record', 'lessonPlan', 'courseware', 'exercise', 'article', 'paper', 'other'] as const;
const sources = ['digest', 'material', 'upload', 'booklet', 'piece', 'commended'] as const;
const platforms = [null, 'learning', 'skills', 'research', 'showcase', 'cultivation'] as const;
const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const given = '晓云立敏静强佳岚明远可文婷磊洋艳勇杰娟涛超丽霞平刚桂英华玉梅建国';
const words = [
  ...['复述', '板书', '课堂', '提问', '小组', '合作', '反思', '单元', '整体', '设计', '练习', '作业', '评价'],
  ...['阅读', '写作', '口算', '分数', '图形', '观察', '实验', '朗读', '古诗', '童话', '预习', '导入', '总结'],
  ...['分层', '支架', '情境', '任务', '活动', '资源', '课件', '案例', '研究', '交流', '展示', '听课', '评课'],
  ...[
    '家校',
    '班级',
    '习惯',
    '心理',
    '阅读课',
    '公开课',
    '磨课',
    '教研',
    '备课',
    '集体',
    '年段',
    '起始',
    '期末',
  ],
];

/** Titles of some ten characters, summaries of some hundred and fifty, three tags, one of three hundred authors. */
export function generatedEntries(count: number): LibraryEntry[] {
  const random = seededRandom(SEED);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const run = (length: number) => Array.from({ length }, () => one(words)).join('');
  return Array.from({ length: count }, (_, n) => ({
    key: `${n % 3 === 0 ? 'p' : 'r'}.m${String(n % 300).padStart(3, '0')}-l${String(n).padStart(12, '0')}`,
    atMs: 1_790_000_000_000 + Math.floor(random() * 90 * 86_400_000),
    title: run(4 + Math.floor(random() * 3)),
    summary: run(55 + Math.floor(random() * 40)),
    kind: one(kinds),
    source: one(sources),
    subject: one(subjects),
    stage: one(stages),
    platform: one(platforms),
    tags: [one(words), one(words), one(words)],
    authorIds: [`m${String(n % 300).padStart(3, '0')}`],
  }));
}

export function generatedNames(count: number): ReadonlyMap<string, string> {
  const random = seededRandom(SEED + 1);
  const one = (of: string) => of[Math.floor(random() * of.length)]!;
  return new Map(
    Array.from({ length: count }, (_, n) => [
      `m${String(n).padStart(3, '0')}`,
      `${one(surnames)}${one(given)}${one(given)}`,
    ]),
  );
}

/** What teachers type: a word, a character, two words, a name, initials of a title and of a name, words run together. */
export function generatedSearches(
  entries: readonly LibraryEntry[],
  names: ReadonlyMap<string, string>,
): string[] {
  const random = seededRandom(SEED + 2);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const people = [...names.values()];
  const kindsOfSearch = [
    () => one(words),
    () => one([...'课书教写评读']),
    () => `${one(words)} ${one(words)}`,
    () => one(people),
    () => one(['jxfs', 'fsbs', 'zzlx', 'gkk', 'dyjx', 'xxkt']),
    () => one(['lxy', 'wm', 'zj', 'sq']),
    () => one(entries).title.slice(2, 6),
    () => `${one(subjects)}${one(words)}`,
    () => '',
  ];
  return Array.from({ length: 300 }, (_, n) => kindsOfSearch[n % kindsOfSearch.length]!());
}
