import fc from 'fast-check';
import { type Fact, factIdOf, standing } from '@/domain/ledger/fact';
import { reversalOf } from '@/domain/ledger/reversal';
import type { InspectionTier } from '@/domain/scoring/facts';
import { aMarkedEntry, anInspection } from '@/testing/inspection-builder';
import { inTime } from '@/testing/work-builder';
import { beginClosing, beginReopening, endTransition, type Inspection } from './inspection';
import {
  admitMarking,
  blankEntry,
  type InspectionEntry,
  type Marking,
  markedEntry,
} from './inspection-entry';
import { countTiers, factSubjectOf, sealEntry, unsealEntry } from './seal-entry';

const by = { memberId: 'm40', reason: '', now: inTime };
const marking = (changes: Partial<Marking> = {}): Marking => ({
  memberId: 'm01',
  revision: 0,
  mark: { kind: 'tier', tier: 'good' },
  word: '',
  photos: [],
  ...changes,
});

describe('a round’s transitions', () => {
  test.each([
    ['open', 0, 0, 'begun'],
    ['closing', 1, 0, 'underWay'],
    ['closed', 1, 0, 'already'],
    ['open', 2, 0, 'alreadyChanged'],
    ['reopening', 2, 0, 'alreadyChanged'],
    ['open', 2, 2, 'begun'],
    ['closed', 3, 0, 'alreadyChanged'],
  ] as const)(
    'closing a round that is %s at turn %i, asked for at turn %i: %s',
    (state, at, turn, outcome) => {
      const decided = beginClosing(anInspection({ state, turn: at }), turn, by);
      expect(decided.ok ? decided.data.how : decided.error.code).toBe(outcome);
    },
  );

  test('the end of an earlier transition changes nothing of a later one', () => {
    const later = anInspection({ state: 'reopening', turn: 2 });
    expect(endTransition(later, 1, {})).toBe(later);
    expect(endTransition(later, 2, null)).toMatchObject({ state: 'open', counts: null });
  });
});

describe('a mark', () => {
  test.each([
    ['on a notebook nobody wrote on', {}, blankEntry(anInspection(), 'm01'), {}, 'new'],
    ['that stands', {}, aMarkedEntry(), {}, 'already'],
    ['that stands, sent late', { state: 'closed' }, aMarkedEntry(), {}, 'already'],
    ['on an older one', {}, aMarkedEntry(), { word: '工整' }, 'entryChanged'],
    ['in a closed round', { state: 'closed' }, aMarkedEntry(), { revision: 1, word: '工整' }, 'notOpen'],
    ['on a fixed entry', {}, aMarkedEntry({ sealedAtTurn: 1 }), { revision: 1, word: '工整' }, 'notOpen'],
    [
      'of not seen without a reason',
      {},
      blankEntry(anInspection(), 'm01'),
      { mark: { kind: 'notSeen', reason: '' } },
      'reasonMissing',
    ],
  ] as const)('%s', (_, round, entry, changes, outcome) => {
    const decided = admitMarking(anInspection(round as Partial<Inspection>), entry, marking(changes));
    expect(decided.ok ? decided.data : decided.error.code).toBe(outcome);
  });

  test('keeps what is known of a picture, and forgets one that was taken out', () => {
    const photo = { fileId: 'cloud://a/1.jpg', sizeBytes: 9 };
    const entry = aMarkedEntry({ photos: [{ ...photo, check: 'pass' }] });
    const added = { fileId: 'cloud://a/2.jpg', sizeBytes: 9 };
    const more = markedEntry(entry, marking({ photos: [photo, added] }), { memberId: 'm09', now: 5 });
    expect(more.photos.map(({ check }) => check)).toEqual(['pass', 'pending']);
    expect(more.checksDueAtMs).toBe(5 + 30 * 60_000);
    expect(markedEntry(more, marking(), { memberId: 'm09', now: 6 })).toMatchObject({
      photos: [],
      checksDueAtMs: null,
    });
  });
});

test('counts say how many of each group got what, and who has no tier', () => {
  const entries = [
    aMarkedEntry(),
    aMarkedEntry({ memberId: 'm09', mark: { kind: 'notSeen', reason: '外出' } }),
  ];
  expect(countTiers(anInspection(), entries)).toEqual({
    chinese: { excellent: 0, good: 1, pass: 0, fail: 0, notSeen: 1 },
  });
});

type Step =
  | { readonly act: 'mark'; readonly tier: InspectionTier }
  | { readonly act: 'close' | 'reopen' | 'reverse' };

/** One person’s notebook through any order of acts, each cut off or sent twice at will. */
function play(steps: readonly Step[]) {
  let round = anInspection();
  let entry: InspectionEntry = blankEntry(round, 'm01');
  const facts: Fact[] = [];
  const reverse = (factId: string | null) => {
    const fact = standing(facts).find((one) => one.factId === factId);
    if (fact !== undefined) facts.push(reversalOf(fact, { memberId: 'm40', reason: '错', nowMs: inTime }));
  };
  for (const step of steps) {
    if (step.act === 'mark') {
      const sent = marking({ revision: entry.revision, mark: { kind: 'tier', tier: step.tier } });
      const admitted = admitMarking(round, entry, sent);
      if (admitted.ok && admitted.data === 'new')
        entry = markedEntry(entry, sent, { memberId: 'm09', now: inTime });
    } else if (step.act === 'reverse') reverse(entry.factId);
    else {
      const rule = step.act === 'close' ? beginClosing : beginReopening;
      const begun = rule(round, round.turn, by);
      if (!begun.ok) continue;
      round = begun.data.inspection;
      for (const _ of [1, 2]) {
        const sealed = sealEntry(round, entry, facts, inTime);
        if (sealed !== null) {
          entry = sealed.entry;
          if (sealed.fact !== null) facts.push(sealed.fact);
        }
        const { factId } = entry;
        const free = unsealEntry(round, entry);
        if (free !== null) {
          reverse(factId);
          entry = free;
        }
      }
      round = endTransition(round, round.turn, null);
    }
  }
  return { round, entry, facts };
}

test('whatever is done in whatever order, at most one record of a round stands, and it says the tier', () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      act: fc.constant('mark' as const),
      tier: fc.constantFrom<InspectionTier>('excellent', 'good', 'pass', 'fail'),
    }),
    fc.record({ act: fc.constantFrom('close' as const, 'reopen' as const, 'reverse' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { round, entry, facts } = play(steps);
      const stand = standing(facts);
      expect(new Set(facts.map(({ factId }) => factId)).size).toBe(facts.length);
      if (round.state === 'open') expect(stand).toEqual([]);
      else expect(stand.length).toBeLessThanOrEqual(entry.mark === null ? 0 : 1);
      for (const fact of stand)
        expect(fact).toMatchObject({
          factId: factIdOf('record', factSubjectOf(round, 'm01'), fact.n),
          what: { kind: 'inspection', tier: entry.mark?.kind === 'tier' ? entry.mark.tier : '' },
          recordedBy: 'm09',
        });
    }),
  );
});
