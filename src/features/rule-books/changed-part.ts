import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Field } from './forms/field';
import { isWords, valueWords } from './forms/figures';
import { partOf } from './forms/part';
import { at, type Path, pathOf } from './path';

/** A part of a book that differs between two books, and what differs in it. */
export interface ChangedPart {
  /** One in a comparison; places are not, for notes all stand at the same one. */
  readonly key: string;
  /** 外出学习，条款：二次培训 */
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly lines: readonly ChangedLine[];
}

/** 满分: 30 分 → 25 分. What stands in one of the two books only is empty in the other. */
export interface ChangedLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Sentences rather than figures. */
  readonly isText: boolean;
}

/** The fields of a part by their places; that a part is there at all is said of the part. */
export function fieldsAt(book: RuleBook, path: Path): Map<string, Field> {
  const fields = partOf(book, path)?.fields.filter((field) => field.at !== '') ?? [];
  return new Map(fields.map((field) => [field.at, field]));
}

/** One field as it reads in both books; `before` and `after` are the part itself, undefined where a book has none. */
export function lineOf(
  old: Field | undefined,
  fresh: Field | undefined,
  place: string,
  before: unknown,
  after: unknown,
): ChangedLine {
  const words = (field: Field | undefined, node: unknown) =>
    field === undefined || node === undefined ? '' : valueWords(field, at(node, pathOf(place)));
  const field = fresh ?? old;
  return {
    name: field?.label ?? '',
    before: words(old, before),
    after: words(fresh, after),
    isText: field !== undefined && isWords(field),
  };
}
