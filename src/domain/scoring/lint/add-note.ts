import type { RuleBook } from '../rule-book';
import type { Replacement } from './finding';

type Note = RuleBook['notes'][number];

/** The change that writes one more decision into a book; its id is made unique. */
export function addNote({ notes }: RuleBook, note: Note): Replacement {
  let id = note.id;
  for (let number = 2; notes.some((each) => each.id === id); number += 1) id = `${note.id}-${number}`;
  return { path: 'notes', value: [...notes, { ...note, id }] };
}
