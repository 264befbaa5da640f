import { at, listAt } from '../path';
import { newDuty } from './duty-form';
import { newItem } from './item-form';
import { newNote } from './note-form';
import type { Part, PartRow } from './part-shape';
import { aboutNote, amountOf, bandsNote, dutyNote, rowsOf, textOf, titleOf } from './row-words';

/** The book itself: what it is called, and everything within it. */
export function bookPart(book: unknown): Part {
  const single = (key: string, title: string, note: string): PartRow => ({
    path: [key],
    title,
    note: at(book, [key]) === null ? '没有' : note,
  });
  return {
    name: '整份细则',
    fields: [
      // In large type a book's name needs two lines.
      { kind: 'lines', at: 'title', label: '名称' },
      { kind: 'line', at: 'source', label: '出处', placeholder: '哪份文件' },
      {
        kind: 'amount',
        at: 'totalCapHundredths',
        label: '总分最多',
        unit: '分',
        whenEmpty: 'leftOut',
        hint: '文件没有另外规定就空着',
      },
    ],
    lists: [
      {
        title: '考核项',
        path: ['items'],
        rows: rowsOf(book, ['items'], (item) => ({
          title: titleOf(item),
          note: `${listAt(item, ['clauses']).length} 条条款`,
          value: amountOf(at(item, ['maxHundredths']), '分'),
        })),
        adds: [{ label: '添加考核项', prefix: 'item', begins: newItem }],
      },
      {
        title: '等次与学时',
        path: [],
        rows: [
          ...(listAt(book, ['items']).length === 0 && at(book, ['ranking']) === null
            ? []
            : [single('ranking', '等次与名次', bandsNote(book))]),
          single(
            'reportedHours',
            '上报学时',
            amountOf(at(book, ['reportedHours', 'hoursHundredths']), '学时'),
          ),
          single('hours', '学时要求', amountOf(at(book, ['hours', 'targetHundredths']), '学时')),
        ],
        adds: [],
      },
      {
        title: '任务',
        path: ['duties'],
        rows: rowsOf(book, ['duties'], (duty) => ({ title: titleOf(duty), note: dutyNote(duty) })),
        adds: [{ label: '添加任务', prefix: 'duty', begins: newDuty }],
      },
      {
        title: '说明',
        path: ['notes'],
        rows: rowsOf(book, ['notes'], (note) => ({
          title: textOf(note, 'text') || '（还没有写）',
          note: aboutNote(book, note),
        })),
        adds: [{ label: '添加说明', prefix: 'note', begins: newNote }],
      },
    ],
    listed: false,
  };
}
