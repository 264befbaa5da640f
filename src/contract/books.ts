import * as v from 'valibot';
import type { SessionState } from '@/domain/attendance/training-session';
import { action, replying } from './action';
import { id, nothing } from './fields';
import { member, planner } from './policy';

/** For whom a book is the term's book; `name` in words: 全校, 语文教研组. */
export interface ChosenFor {
  readonly groupId: string | null;
  readonly name: string;
}

export interface BookEntry {
  readonly bookId: string;
  readonly title: string;
  readonly author: string;
  /** Who recommended it first; null once no reason stands. */
  readonly recommendedBy: string | null;
  /** This term, for the caller's own groups and the school first. */
  readonly chosenFor: readonly ChosenFor[];
  /** It is the term's book of the school or of a group of the caller's. */
  readonly isOurs: boolean;
  readonly reading: boolean;
  readonly addedAtMs: number;
}

export interface BookNote {
  readonly submissionId: string;
  readonly title: string;
  readonly author: string;
  readonly mine: boolean;
}

export interface BookSalonView {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAtMs: number;
  readonly place: string;
  readonly state: SessionState;
}

/** A book as anybody of the school reads it. */
export interface BookView {
  readonly bookId: string;
  readonly title: string;
  readonly author: string;
  readonly chosenFor: readonly ChosenFor[];
  readonly reasons: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly text: string;
    readonly atMs: number;
    readonly mine: boolean;
    readonly mayDrop: boolean;
  }[];
  /** Who joined, the first of them first. */
  readonly readers: readonly string[];
  readonly reading: boolean;
  readonly notes: readonly BookNote[];
  readonly salons: readonly BookSalonView[];
  /** Whether the caller chooses books or links salons. */
  readonly mayArrange: boolean;
}

/** The caller's own pieces that could be linked, or could be once they are shared. */
export interface OwnPiece {
  readonly submissionId: string;
  readonly title: string;
  readonly isReadingNote: boolean;
  readonly submittedAtMs: number;
  readonly shared: boolean;
  readonly linked: boolean;
}

/** What a leader or the office can do with a book. */
export interface BookArranging {
  readonly title: string;
  readonly termName: string;
  readonly choices: readonly (ChosenFor & { readonly chosen: boolean })[];
  readonly salons: readonly (BookSalonView & { readonly linked: boolean })[];
}

/** A book that the caller's groups read, for the home of 分享. */
export interface GroupBook {
  readonly bookId: string;
  readonly title: string;
  readonly author: string;
  /** 语文教研组本学期共读, 陈立在读. */
  readonly why: string;
}

const ofBook = { bookId: id };
const words = (most: number, missing: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, missing), v.maxLength(most, `请在 ${most} 字以内`));

/** Part of the `sharing` function: recommended books, who reads them, what was written about them and when it is talked about. */
export const bookActions = {
  /** The term's books of the caller first, then the newest. */
  books: action({
    input: nothing,
    who: member,
    refusals: [],
    ...replying<{
      /** At most three that the caller's groups read, newest first. */
      readonly ours: readonly GroupBook[];
      readonly books: readonly BookEntry[];
    }>(),
  }),

  book: action({ input: v.strictObject(ofBook), who: member, refusals: [], ...replying<BookView>() }),

  /** Recommends a book. The same title and author joins the book that stands; one's own words take the place of earlier ones. */
  recommendBook: action({
    input: v.strictObject({
      title: words(60, '请写书名'),
      author: v.pipe(v.string(), v.trim(), v.maxLength(40, '作者请在 40 字以内')),
      reason: words(500, '请写为什么推荐'),
    }),
    who: member,
    refusals: ['noBookName', 'enoughReasons', 'contentRefused', 'checkUnavailable'],
    ...replying<BookView>(),
  }),

  /** Takes one's own reason back; the office anybody's. */
  dropReason: action({
    input: v.strictObject({ ...ofBook, memberId: id }),
    who: member,
    refusals: ['notYourReason'],
    ...replying<BookView>(),
  }),

  /** Joins the readers, or leaves them. */
  readBook: action({
    input: v.strictObject({ ...ofBook, reads: v.boolean() }),
    who: member,
    refusals: [],
    ...replying<BookView>(),
  }),

  ownBookNotes: action({
    input: v.strictObject(ofBook),
    who: member,
    refusals: [],
    ...replying<{ readonly reading: boolean; readonly pieces: readonly OwnPiece[] }>(),
  }),

  /** Links an own piece that is shared with the school, or takes it off. */
  linkBookNote: action({
    input: v.strictObject({ ...ofBook, submissionId: id, linked: v.boolean() }),
    who: member,
    refusals: ['notReading', 'notSharedPiece', 'enoughNotes'],
    ...replying<{ readonly reading: boolean; readonly pieces: readonly OwnPiece[] }>(),
  }),

  bookArranging: action({
    input: v.strictObject(ofBook),
    who: planner,
    refusals: ['noTerm'],
    ...replying<BookArranging>(),
  }),

  /** Makes it the running term's book of a group, or of the school (null), or does no longer. */
  chooseBook: action({
    input: v.strictObject({ ...ofBook, groupId: v.nullable(id), chosen: v.boolean() }),
    who: planner,
    refusals: ['noTerm', 'notYourGroup'],
    ...replying<BookArranging>(),
  }),

  /** Links a reading salon that the caller may plan, or takes it off. */
  linkSalon: action({
    input: v.strictObject({ ...ofBook, sessionId: id, linked: v.boolean() }),
    who: planner,
    refusals: ['noTerm', 'notASalon', 'notYourSession', 'enoughSalons'],
    ...replying<BookArranging>(),
  }),
} as const;
