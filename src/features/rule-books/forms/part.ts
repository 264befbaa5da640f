import { at, type Path } from '../path';
import { bookPart } from './book-part';
import { clauseFields } from './clause-form';
import { dutyFields } from './duty-form';
import type { Field } from './field';
import { hoursFields, reportedHoursFields } from './hours-forms';
import { voidConditionFields } from './item-form';
import { itemPart } from './item-part';
import { noteFields } from './note-form';
import type { Part, PartList } from './part-shape';
import { bandFields, newBand, rankingFields } from './ranking-form';
import { bandNote, rowsOf, titleOf, unitOf } from './row-words';

/** What stands at a path of a book, as a page of the editor; null where the book has nothing that is edited so. */
export function partOf(book: unknown, path: Path): Part | null {
  const node = at(book, path);
  if (node === undefined) return null;
  const [first, , third] = path;
  if (first === undefined) return bookPart(book);
  if (first === 'items') {
    const unit = unitOf(at(book, path.slice(0, 2)));
    if (third === 'clauses') return leaf(`条款：${titleOf(node)}`, clauseFields(node, unit));
    if (third === 'voidWhen') return leaf('作废条件', voidConditionFields(node));
    return itemPart(node, path, unit);
  }
  if (first === 'ranking')
    return third === undefined ? rankingPart(node) : leaf(`等次：${titleOf(node)}`, bandFields(node));
  if (first === 'reportedHours')
    return { ...leaf('上报学时', reportedHoursFields(node, book)), listed: false };
  if (first === 'hours') return { ...leaf('学时要求', hoursFields(node)), listed: false };
  if (first === 'duties') return leaf(`任务：${titleOf(node)}`, dutyFields(node, book));
  return first === 'notes' ? leaf('说明', noteFields(node, book)) : null;
}

function leaf(name: string, fields: readonly Field[]): Part {
  return { name, fields, lists: [], listed: true };
}

function rankingPart(ranking: unknown): Part {
  const bands: PartList = {
    title: '等次，从高到低',
    path: ['ranking', 'bands'],
    rows: rowsOf(ranking, ['bands'], (band) => ({ title: titleOf(band), note: bandNote(band) })).map(
      (row) => ({
        ...row,
        path: ['ranking', ...row.path],
      }),
    ),
    adds: [{ label: '添加等次', prefix: 'band', begins: newBand }],
  };
  return {
    name: '等次与名次',
    fields: rankingFields(ranking),
    lists: ranking === null ? [] : [bands],
    listed: false,
  };
}

/** The part that a deeper path belongs to: `items.0.conversion.text` is edited with its item. */
export function homeOf(path: Path): Path {
  const [first, place, third, fourth] = path;
  if (first === 'reportedHours' || first === 'hours') return [first];
  if (first === 'ranking') return third === undefined ? [first] : path.slice(0, 3);
  if (place === undefined) return [];
  const within = (third === 'clauses' || third === 'voidWhen') && fourth !== undefined;
  return path.slice(0, within ? 4 : 2);
}

/** Where something of a book stands, in words: 外出学习，条款：二次培训 */
export function placeOf(book: unknown, path: Path): string {
  const home = homeOf(path);
  const outer = home.length > 2 ? partOf(book, home.slice(0, home[0] === 'items' ? 2 : 1)) : null;
  const inner = partOf(book, home);
  return [outer, inner].flatMap((part) => (part === null ? [] : [part.name])).join('，');
}
