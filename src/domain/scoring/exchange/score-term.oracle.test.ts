import fc from 'fast-check';
import type { TermFile } from '../facts';
import { anyLawfulTerm } from '../testing/arbitrary-term';
import { expectedReport, type ScoredBookId } from '../testing/oracle/expected-report';
import { scoreTerm } from './score-term';

/** The items of the books as the school's rules name them: what may be not applicable. */
const itemsOf: Readonly<Record<ScoredBookId, readonly string[]>> = {
  'plan-110': ['trip', 'attendance', 'notes', 'participation', 'reading', 'bonus'],
  'lanxi-50': ['plan', 'participation', 'insight', 'evaluation', 'reflection', 'summary'],
  'hours-24': [],
};

const scored = (file: TermFile, rulebook: ScoredBookId) => scoreTerm(JSON.stringify(file), { rulebook });

describe.each(Object.entries(itemsOf) as [ScoredBookId, readonly string[]][])(
  'the command and a second implementation agree under %s',
  (rulebook, itemIds) => {
    test('on any lawful term', () => {
      fc.assert(
        fc.property(anyLawfulTerm({ itemIds }), (file) => {
          expect(scored(file, rulebook)).toEqual({ ok: true, sheet: expectedReport(file, rulebook) });
        }),
        { numRuns: 120 },
      );
    });
  },
);
