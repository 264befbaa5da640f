import type { InspectionView, MarkOutcome, OwnInspection } from '@/contract/inspections';
import type { Fact, RecordFact } from '@/domain/ledger/fact';
import type { Marking } from '@/domain/submission/inspection/inspection-entry';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../../_shared/testing/school-cloud';

/** The Chinese group as it is opened: its teachers, of whom m09 leads it. */
export const group = ['m01', 'm02', 'm09', 'm10'];
export const office = 'm40';
export const leader = 'm09';

export interface Rounds extends SchoolCloud {
  open(who: string, changes?: object): Promise<Reply<InspectionView>>;
  read(who: string, inspectionId: string): Promise<Reply<InspectionView>>;
  mark(
    who: string,
    inspectionId: string,
    markings: readonly Marking[],
  ): Promise<Reply<{ readonly outcomes: readonly MarkOutcome[]; readonly unmarked: number }>>;
  close(who: string, inspectionId: string, changes?: object): Promise<Reply<InspectionView>>;
  reopen(who: string, inspectionId: string, changes?: object): Promise<Reply<InspectionView>>;
  own(who: string): Promise<Reply<{ readonly rounds: readonly OwnInspection[] }>>;
  /** A round of notes of the Chinese group, opened by the office, its id. */
  opened(changes?: object): Promise<string>;
  /** Everybody's tier in it. */
  tiered(inspectionId: string): Promise<void>;
  /** `m01 good 0` for every record, with `-` before one that was reversed. */
  records(): Promise<string[]>;
}

let keys = 0;

/** The founded school and a second one, in the middle of the term. */
export async function launchRounds(): Promise<Rounds> {
  const other = schoolDocuments({ school: aSchool({ schoolId: 'west' }), members: people });
  const cloud = await launchSchoolCloud([schoolDocuments(), other]);
  await cloud.setClock({ nowMs: inTime });
  const ask = <Data>(who: string, name: string, input: object = {}) =>
    cloud.ask<Data>(who, `submission.${name}`, input);
  const rounds: Omit<Rounds, keyof SchoolCloud> = {
    open: (who, changes = {}) => ask(who, 'openInspection', { ...notesRound(), ...changes }),
    read: (who, inspectionId) => ask(who, 'inspection', { inspectionId }),
    mark: (who, inspectionId, markings) => ask(who, 'markNotebooks', { inspectionId, markings }),
    close: (who, inspectionId, changes = {}) =>
      ask(who, 'closeInspection', { inspectionId, turn: 0, reason: '', ...changes }),
    reopen: (who, inspectionId, changes = {}) =>
      ask(who, 'reopenInspection', { inspectionId, turn: 1, reason: '等次记错了', ...changes }),
    own: (who) => ask(who, 'ownInspections'),
    async opened(changes = {}) {
      const reply = await rounds.open(office, changes);
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.data.inspectionId;
    },
    async tiered(inspectionId) {
      const reply = await rounds.mark(
        office,
        inspectionId,
        group.map((memberId) => marking({ memberId })),
      );
      if (reply.data.outcomes.some(({ refusal }) => refusal !== null)) throw new Error(JSON.stringify(reply));
    },
    async records() {
      const facts = await cloud.documents<Fact>('facts');
      const reversed = new Set(facts.flatMap((fact) => (fact.kind === 'reversal' ? [fact.of] : [])));
      return facts
        .filter((fact): fact is typeof fact & RecordFact => fact.kind === 'record')
        .map(({ memberId, what, n, factId }) => {
          const tier = what.kind === 'inspection' ? what.tier : what.kind;
          return `${reversed.has(factId) ? '-' : ''}${memberId} ${tier} ${n}`;
        })
        .sort();
    },
  };
  return { ...cloud, ...rounds };
}

/** What a form asks for: the notes of the Chinese group, each time under a key of its own. */
function notesRound() {
  keys += 1;
  return {
    key: `key${String(keys).padStart(6, '0')}`,
    kind: 'notes',
    otherName: '',
    title: '期中学习笔记检查',
    day: '2026-12-10',
    groupIds: ['chinese'],
    by: 'leaders',
  };
}

/** 良好 for m01, without a word or pictures. */
export function marking(changes: Partial<Marking> = {}): Marking {
  return {
    memberId: 'm01',
    revision: 0,
    mark: { kind: 'tier', tier: 'good' },
    word: '',
    photos: [],
    ...changes,
  };
}
