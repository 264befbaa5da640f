import * as v from 'valibot';
import type { WorkFact, WorkKind, WorkMissingFact } from '../facts';

export const workKind = v.picklist([
  'plan',
  'insightEssay',
  'lessonEvaluation',
  'teachingReflection',
  'trainingSummary',
  'readingNote',
]);

export const workNames: Readonly<Record<WorkKind, string>> = {
  plan: '计划',
  insightEssay: '心得体会',
  lessonEvaluation: '评课材料',
  teachingReflection: '教学反思',
  trainingSummary: '研修总结',
  readingNote: '读书笔记',
};

/** What can be wrong with a piece, apart from its quality. */
export const pieceFault = v.picklist(['notHandedIn', 'late', 'offTopic', 'missingParts']);
export type PieceFault = v.InferOutput<typeof pieceFault>;

const faultNames: Readonly<Record<PieceFault, string>> = {
  notHandedIn: '未交',
  late: '迟交',
  offTopic: '偏题',
  missingParts: '内容不全',
};

/** A piece, handed in or owed. */
export type PieceFact = WorkFact | WorkMissingFact;

export function hasFault(piece: PieceFact, fault: PieceFault): boolean {
  if (piece.kind === 'workMissing') return fault === 'notHandedIn';
  switch (fault) {
    case 'notHandedIn':
      return false;
    case 'late':
      return piece.late === true;
    case 'offTopic':
      return piece.offTopic === true;
    case 'missingParts':
      return (piece.missingParts ?? 0) > 0;
  }
}

export function hasAnyFault(piece: PieceFact, faults: readonly PieceFault[]): boolean {
  for (const fault of faults) if (hasFault(piece, fault)) return true;
  return false;
}

/** `迟交、偏题` */
export function faultWords(piece: PieceFact, faults: readonly PieceFault[]): string {
  return faults
    .filter((fault) => hasFault(piece, fault))
    .map((fault) => faultNames[fault])
    .join('、');
}
