import { at, listAt } from '../path';
import type { Field } from './field';

/** What a note can be about: items and duties by name, and the book's other parts. */
export function subjectsOf(book: unknown): readonly { readonly value: string; readonly label: string }[] {
  const named = (list: string) =>
    listAt(book, [list]).map((one) => ({
      value: String(at(one, ['id'])),
      label: String(at(one, ['title'])),
    }));
  return [
    { value: 'items', label: '所有考核项' },
    ...named('items'),
    { value: 'ranking', label: '等次' },
    { value: 'reportedHours', label: '上报学时' },
    { value: 'hours', label: '学时要求' },
    { value: 'duties', label: '所有任务' },
    ...named('duties'),
  ];
}

/** 说明: how the school decided where its document leaves something open. */
export function noteFields(note: unknown, book: unknown): readonly Field[] {
  const decides = at(note, ['decides']);
  return [
    { kind: 'lines', at: 'text', label: '说明', placeholder: '文件没有写明的，学校怎样定' },
    { kind: 'choices', at: 'about', label: '说的是哪里', options: subjectsOf(book) },
    ...(decides === undefined
      ? []
      : [
          {
            kind: 'choice',
            at: 'decides',
            label: '检查时的问题',
            options: [
              { value: decides, label: '已由这条说明回答' },
              { value: undefined, label: '再问' },
            ],
          } satisfies Field,
        ]),
  ];
}

export function newNote(id: string): Readonly<Record<string, unknown>> {
  return { id, about: [], text: '' };
}
