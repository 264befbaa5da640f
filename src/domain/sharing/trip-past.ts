import type { TripStage } from './trip-stage';

/** Whether it is over and done with, so that it stands among the past ones. */
export function isPast(stage: TripStage): boolean {
  return stage === 'credited' || stage === 'lapsed' || stage === 'refused' || stage === 'cancelled';
}
