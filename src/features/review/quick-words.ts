import { remember, remembered } from '@/platform/storage';

/** Words that leaders write most, one tap each, by what a kind of work usually lacks. */
const ofKind: Readonly<Record<string, readonly string[]>> = {
  readingNote: ['打算再具体一些', '摘录请注明页码', '收获可以结合一节课来写'],
  studyNote: ['要点再记全一些', '写写和自己课堂的关系'],
  teachingReflection: ['请写清是哪一个环节', '改进再具体一些'],
  insightEssay: ['收获请举一个例子', '打算再具体一些'],
  lessonEvaluation: ['优点请落到环节', '整改措施再具体一些'],
  lessonObservation: ['过程再记完整一些', '请写上评议'],
  courseware: ['请说明用在哪一课', '请再传一次文件'],
  lessonPlan: ['目标再具体一些', '请补上主要环节'],
};
const ofAny = ['再具体一些', '请补上依据或例子'];
const praise = '写得扎实，谢谢';

const KEPT = 3;
const LONGEST = 40;
const key = 'review-words';

/** The words offered for a piece: the kind's, and the reviewer's own last ones, which this phone remembers. */
export function quickWordsFor(kind: string): string[] {
  const own = remembered<readonly string[]>(key) ?? [];
  return [...new Set([...(ofKind[kind] ?? ofAny), praise, ...own])];
}

/** Keeps what a reviewer wrote for the next piece. Long remarks speak of one piece only. */
export function keepWords(remark: string, kind: string): void {
  const known = new Set([...(ofKind[kind] ?? ofAny), praise]);
  const words = remark
    .split('；')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= LONGEST && !known.has(word));
  if (words.length === 0) return;
  const own = remembered<readonly string[]>(key) ?? [];
  remember(key, [...new Set([...words, ...own])].slice(0, KEPT));
}
