import { refusalsOf } from '../refusal';

/** Why somebody recommends a book; one a person, changed when that person says it anew. */
export interface BookReason {
  readonly memberId: string;
  readonly text: string;
  readonly atMs: number;
}

/** That a book is a term's book of a group (共读), or of the whole school. */
export interface BookChoice {
  /** Null: the whole school. */
  readonly groupId: string | null;
  readonly termId: string;
  readonly byMemberId: string;
  readonly atMs: number;
}

/** A session at which the readers talk about it. Where and when stands in the session alone. */
export interface BookSalon {
  readonly sessionId: string;
  readonly byMemberId: string;
  readonly atMs: number;
}

/** A recommended book. One document, `SCHOOL:BOOK`; its id is made of its title and author, so nobody adds it twice. */
export interface Book {
  readonly schoolId: string;
  readonly bookId: string;
  readonly title: string;
  readonly author: string;
  /** Oldest first. */
  readonly reasons: readonly BookReason[];
  readonly choices: readonly BookChoice[];
  readonly salons: readonly BookSalon[];
  readonly addedAtMs: number;
  readonly changedAtMs: number;
}

/** What somebody has to do with a book. One document, `SCHOOL:BOOK:MEMBER`, written by this person alone. */
export interface BookReader {
  readonly schoolId: string;
  readonly bookId: string;
  readonly memberId: string;
  /** Null while this person does not read it. */
  readonly joinedAtMs: number | null;
  /** Their own pieces about it; shown only while they read it, and while they share the piece. */
  readonly submissionIds: readonly string[];
}

/** As many as one page of a book shows. */
export const MOST_REASONS = 40;
export const MOST_NOTES = 10;
export const MOST_SALONS = 12;

export const bookRefusals = {
  enoughReasons: '这本书的推荐理由已经很多了，可以直接点「我也读」。',
  noBookName: '书名里没有字，请写上书名。',
  notYourReason: '别人写的推荐理由，只有本人和教务处能收回。',
  notYourGroup: '您只能为自己带的组选书，请换一个组，或请教务处来选。',
  noTerm: '学校还没有排定本学期，请教务处先导入学期计划，再来选共读的书。',
  notReading: '先点「我也读」，再把自己的笔记挂到这本书上。',
  notSharedPiece: '只有通过了、您也愿意给全校看的作品能挂上来。请先在「来往」里把它放进校内好作品。',
  enoughNotes: '一本书最多挂 10 篇，请先取下一篇。',
  notASalon: '这一场不是读书沙龙，或已经取消。请换一场。',
  notYourSession: '这一场不归您安排，请换一场，或请教务处来挂。',
  enoughSalons: '这本书已经挂了 12 场沙龙，请先取下一场。',
  contentRefused: '文字没有通过平台的内容审核，请修改后再提交。您写的都还在。',
  checkUnavailable: '内容审核暂时没有结果，您写的都还在，请过几分钟再提交。',
} as const satisfies Record<string, string>;

export const bookRefused = refusalsOf(bookRefusals);

/** Whether others meet it: somebody recommends it, or it was chosen. */
export function isListed({ reasons, choices }: Pick<Book, 'reasons' | 'choices'>): boolean {
  return reasons.length > 0 || choices.length > 0;
}

export function readsBook({ joinedAtMs }: Pick<BookReader, 'joinedAtMs'>): boolean {
  return joinedAtMs !== null;
}
