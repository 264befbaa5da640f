import type { Judgement } from '../submission/submission';

/** What a reviewer can choose of a piece's faults; an off-topic piece is judged for nothing else. */
export type Finding = Pick<Judgement, 'offTopic' | 'lowQuality'>;

export const findings: readonly Finding[] = [
  { offTopic: false, lowQuality: 0 },
  { offTopic: false, lowQuality: 1 },
  { offTopic: false, lowQuality: 2 },
  { offTopic: true, lowQuality: 0 },
];
