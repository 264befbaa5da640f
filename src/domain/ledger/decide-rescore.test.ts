import { type DryRunRecord, decideRescore } from './decide-rescore';
import type { DryRunNumbers } from './dry-run';

const HOUR_MS = 60 * 60 * 1000;
const first = { id: 'plan-110', version: 1 };
const second = { id: 'plan-110', version: 2 };
const numbers: DryRunNumbers = {
  teachers: 80,
  moved: 12,
  up: 7,
  down: 5,
  largestUpHundredths: 120,
  largestDownHundredths: -80,
  bands: [],
  items: [],
};

const lateApproval = {
  kind: 'verdict',
  submissionId: '2026-1-d04.m01',
  round: 1,
  verdict: 'approved',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
} as const;

/** At hour 0 the second version was tried against the first. */
function tried(changes: Partial<DryRunRecord> = {}): DryRunRecord {
  return {
    schoolId: 'xh',
    termId: '2026-1',
    trial: { kind: 'book', ...second },
    inForce: first,
    numbers,
    byMemberId: 'm40',
    atMs: 0,
    ...changes,
  };
}

test.each<[string, DryRunRecord | null, number, 'changes' | 'dryRunFirst']>([
  ['a dry run of this', tried(), 1, 'changes'],
  ['a dry run of this 24 hours ago', tried(), 24, 'changes'],
  ['a dry run of this more than 24 hours ago', tried(), 24.01, 'dryRunFirst'],
  ['no dry run', null, 1, 'dryRunFirst'],
  [
    'a dry run of another version',
    tried({ trial: { kind: 'book', id: 'plan-110', version: 3 } }),
    1,
    'dryRunFirst',
  ],
  [
    'a dry run of another book',
    tried({ trial: { kind: 'book', id: 'lanxi-50', version: 2 } }),
    1,
    'dryRunFirst',
  ],
  ['a dry run of a late approval', tried({ trial: lateApproval }), 1, 'dryRunFirst'],
  [
    'a dry run from what is no longer in force',
    tried({ inForce: { id: 'plan-110', version: 3 } }),
    1,
    'dryRunFirst',
  ],
])('with %s', (_, dryRun, hours, expected) => {
  const decision = decideRescore(first, second, dryRun, hours * HOUR_MS);
  expect(decision.ok ? 'changes' : decision.error.code).toBe(expected);
});

test('what is in force already is done, with or without a dry run', () => {
  for (const dryRun of [null, tried()])
    expect(decideRescore(second, second, dryRun, 0)).toEqual({ ok: true, data: { changed: false } });
});
