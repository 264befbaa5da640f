import { addNote } from '../add-note';
import type { Check, Finding } from '../finding';

/** Points that only those can get whom the school sends. */
export const dependsOnBeingSent: Check = (book) =>
  book.items.flatMap(({ id, title, clauses }, index) =>
    clauses.flatMap((clause, position): Finding[] => {
      if (clause.dependsOnBeingSent !== true) return [];
      const text = `没有被派出的教师，「${title}」由教务处定为不适用，总分按其余各项折算。`;
      return [
        {
          code: 'depends-on-being-sent',
          severity: 'warning',
          path: `items.${index}.clauses.${position}.dependsOnBeingSent`,
          message: `「${title}」的「${clause.title}」只有学校派出的教师才能得到，别人怎样努力也没有机会。`,
          suggestion: {
            text: `写明：${text}`,
            change: [
              addNote(book, { id: `${id}.not-sent`, about: [id], text, decides: 'depends-on-being-sent' }),
            ],
          },
        },
      ];
    }),
  );
