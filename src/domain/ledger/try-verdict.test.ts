import fc from 'fast-check';
import { aTerm, people } from '@/testing/founded-school';
import {
  afterDue,
  aSubmittedPiece,
  aWorkFact,
  inTime,
  readingDuty,
  readingForm,
  wholeNote,
} from '@/testing/work-builder';
import { teaches } from '../people/role';
import { builtInRuleBook } from '../scoring/books/built-in';
import { creditRangeOf } from '../scoring/credit-range';
import type { RuleBook } from '../scoring/rule-book';
import { decideVerdict, type WordlessVerdict } from '../submission/decide-verdict';
import type { Submission } from '../submission/submission';
import { termStatements } from './cohort';
import { dryRunNumbers } from './dry-run';
import type { Fact } from './fact';
import type { LedgerRecord } from './record';
import { noSettings } from './term-settings';
import { tryVerdict } from './try-verdict';

const plan = builtInRuleBook('plan-110')!;
const lanxi = builtInRuleBook('lanxi-50')!;
/** The published book with 活动参与 measured by the school's highest. */
const byHighest: RuleBook = {
  ...plan,
  items: plan.items.map((item) =>
    item.id === 'participation'
      ? {
          ...item,
          conversion: {
            kind: 'byHighest',
            within: 'school',
            formula: 'ownOverHighest',
            text: '',
            source: '',
          },
        }
      : item,
  ),
};
const groups = [{ groupId: 'chinese', kind: 'research', name: '语文教研组' }] as const;
const members = people.filter(teaches);
const approval: WordlessVerdict = {
  round: 1,
  verdict: 'approved',
  creditsHundredths: 200,
  offTopic: false,
  lowQuality: 0,
};

/** What a school has stored: facts and pieces of everybody, in one heap. */
interface Store {
  readonly facts: readonly Fact[];
  readonly pieces: readonly Submission[];
}

function recordsOf({ facts, pieces }: Store): LedgerRecord[] {
  return members.map((person) => ({
    term: aTerm(),
    person,
    sessions: [],
    facts: facts.filter(({ memberId }) => memberId === person.memberId),
    claims: [],
    pieces: pieces.filter(({ memberId }) => memberId === person.memberId),
  }));
}

/** Somebody's approved note of the month. */
function noteOf(memberId: string, creditsHundredths: number): Fact {
  const subject = `${readingDuty.dutyId}.${memberId}`;
  const { judgement } = aWorkFact();
  const factId = `work:${subject}:0`;
  return aWorkFact({
    memberId,
    subject,
    submissionId: subject,
    factId,
    judgement: { ...judgement, creditsHundredths },
  });
}

const deciding = (now: number, book: RuleBook) => ({
  reviewerId: 'm09',
  inSteadOf: null,
  step: 'only' as const,
  duty: readingDuty,
  form: readingForm,
  credits: creditRangeOf(book),
  now,
});

function tried(store: Store, piece: Submission, verdict: WordlessVerdict, now: number, book = plan) {
  const ground = { book, records: recordsOf(store), groups, settings: noSettings };
  const outcome = tryVerdict(ground, piece, verdict, deciding(now, book));
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.data;
}

test.each<[string, Partial<WordlessVerdict>, Partial<Submission>, number, number]>([
  ['approved with two credits', {}, {}, afterDue, 200],
  ['approved with three credits', { creditsHundredths: 300 }, {}, afterDue, 300],
  ['approved off topic', { offTopic: true }, {}, afterDue, -100],
  [
    'approved though it came late: no credit, three points less',
    {},
    { firstSubmittedAtMs: afterDue },
    afterDue,
    -300,
  ],
  ['approved with a part missing', {}, { parts: { ...wholeNote, gain: '' } }, afterDue, -100],
  ['returned when its day is over: it is missing again', { verdict: 'returned' }, {}, afterDue, -300],
  ['returned before its day is over', { verdict: 'returned' }, {}, inTime, 0],
  ['rejected when its day is over', { verdict: 'rejected' }, {}, afterDue, -300],
])('a waiting note %s', (_, verdict, changes, now, expected) => {
  const piece = aSubmittedPiece(changes);
  const { before, after } = tried({ facts: [], pieces: [piece] }, piece, { ...approval, ...verdict }, now);
  const [lin, chen] = [0, 1].map(
    (index) => after.statements[index]!.totalHundredths - before.statements[index]!.totalHundredths,
  );
  expect([lin, chen]).toEqual([expected, 0]);
});

test('what is gained here and lost there moves nobody, and the items still say so', () => {
  const piece = aSubmittedPiece();
  const verdict = { ...approval, lowQuality: 2 } as const;
  const { before, after } = tried({ facts: [], pieces: [piece] }, piece, verdict, afterDue);
  const numbers = dryRunNumbers(before, after);
  expect(numbers).toMatchObject({ moved: 0, up: 0, down: 0 });
  expect(numbers.items.filter(({ changed }) => changed > 0).map(({ title }) => title)).toEqual([
    '活动参与',
    '读书活动',
  ]);
});

test('a new highest moves those who are measured by it down, and says why', () => {
  const piece = aSubmittedPiece();
  const store = { facts: [noteOf('m02', 200), noteOf('m09', 100)], pieces: [piece] };
  const verdict = { ...approval, creditsHundredths: 300 };
  const { before, after } = tried(store, piece, verdict, inTime, byHighest);
  const numbers = dryRunNumbers(before, after);
  // 林晓云 0 → 20; 陈立 20 → 13.33 and 吴敏 10 → 6.67; 赵静 keeps her total and loses her place in the second band.
  expect(numbers).toMatchObject({
    moved: 4,
    up: 1,
    down: 2,
    largestUpHundredths: 2000,
    largestDownHundredths: -667,
    bands: [
      { from: '良好', to: '优秀', count: 1 },
      { from: '优秀', to: '良好', count: 1 },
      { from: '良好', to: '合格', count: 1 },
    ],
  });
  expect(numbers.items.filter(({ highestMoved }) => highestMoved).map(({ title }) => title)).toEqual([
    '活动参与',
  ]);
});

test.each<[string, Partial<WordlessVerdict>, Partial<Submission>, string]>([
  ['in time without credits', { creditsHundredths: 0 }, {}, 'creditsMissing'],
  ['by the number of an earlier round', { round: 0 }, {}, 'alreadyDecided'],
  ['approved already', {}, { state: 'approved', rounds: 2 }, 'alreadyDecided'],
  ['not checked yet', {}, { textCheck: 'pending' }, 'notSubmitted'],
])('what would be refused is refused: %s', (_, verdict, changes, code) => {
  const piece = aSubmittedPiece(changes);
  const ground = {
    book: plan,
    records: recordsOf({ facts: [], pieces: [piece] }),
    groups,
    settings: noSettings,
  };
  const outcome = tryVerdict(ground, piece, { ...approval, ...verdict }, deciding(afterDue, plan));
  expect(outcome).toMatchObject({ ok: false, error: { code } });
});

const verdicts = fc.record({
  round: fc.constant(1),
  verdict: fc.constantFrom('approved', 'returned', 'rejected'),
  creditsHundredths: fc.integer({ min: 10, max: 30 }).map((tenths) => tenths * 10),
  offTopic: fc.boolean(),
  lowQuality: fc.constantFrom(0, 1, 2),
} as const);
const waiting = fc.record({
  firstSubmittedAtMs: fc.constantFrom(inTime, afterDue),
  parts: fc.constantFrom(wholeNote, { ...wholeNote, gain: '' }),
  timesReopened: fc.integer({ min: 0, max: 2 }),
});
const others = fc.uniqueArray(
  fc.record({
    memberId: fc.constantFrom('m02', 'm09', 'm10', 'm20'),
    credits: fc.integer({ min: 10, max: 30 }),
  }),
  { selector: ({ memberId }) => memberId },
);

test('whatever is decided on what: tried out is what comes of it when it is decided for real', () => {
  fc.assert(
    fc.property(
      verdicts,
      waiting,
      others,
      fc.constantFrom(inTime, afterDue),
      fc.constantFrom(plan, lanxi, byHighest),
      (verdict, changes, colleagues, now, book) => {
        const piece = aSubmittedPiece(changes);
        const facts = colleagues.map(({ memberId, credits }) => noteOf(memberId, credits * 10));
        const { before, after } = tried({ facts, pieces: [piece] }, piece, verdict, now, book);

        const real = decideVerdict(piece, null, { ...verdict, remark: '已看' }, deciding(now, book));
        if (!real.ok || !('decided' in real.data)) throw new Error('not decided');
        const { decided } = real.data;
        const store = {
          facts: decided.fact === null ? facts : [decided.fact, ...facts],
          pieces: [decided.piece],
        };
        const recomputed = (of: Store) => termStatements(book, recordsOf(of), groups, noSettings, now);
        expect(before.statements).toEqual(recomputed({ facts, pieces: [piece] }));
        expect(after.statements).toEqual(recomputed(store));
        // Read while a colleague's approval arrived: still counted once.
        const raced = tried(store, piece, verdict, now, book);
        expect(raced.after.statements).toEqual(recomputed(store));
      },
    ),
  );
});
