import type { attendance } from '@/contract/attendance';
import { FAILED_SCANS_KEPT_DAYS } from '@/domain/attendance/failed-scan';
import type { School } from '@/domain/people/member';
import { accept } from '@/domain/refusal';
import { schoolDay } from '@/domain/term/school-day';
import { readAll } from '../_shared/documents';
import type { Handler } from '../_shared/entry';
import { removeFailedScansBefore } from '../_shared/repositories/failed-scans';
import { removeGuestsOfEndedTerms } from '../_shared/repositories/guests';
import { removeNewPhonesBefore } from '../_shared/repositories/new-phones';
import { removeTriesBefore } from '../_shared/repositories/spoken-tries';
import { closeOverdueSurveys } from './close-survey';
import { recheckDueRecords } from './recheck-record';
import { refileSlips } from './refile-slips';
import { recheckAway, tidyLeaves } from './tidy-leaves';

const DAY_MS = 24 * 60 * 60_000;
const KEPT_MS = FAILED_SCANS_KEPT_DAYS * DAY_MS;

/** One thing to put in order in one school; answers how many documents it touched. Done again, it finds nothing. */
type Step = (schoolId: string, now: number) => Promise<number>;

const steps: Readonly<Record<string, Step>> = {
  failedScans: (schoolId, now) => removeFailedScansBefore(schoolId, now - KEPT_MS),
  newPhones: (schoolId, now) => removeNewPhonesBefore(schoolId, now - KEPT_MS),
  spokenTries: (schoolId, now) => removeTriesBefore(schoolId, now - KEPT_MS),
  surveys: closeOverdueSurveys,
  surveySlips: refileSlips,
  sessionRecords: recheckDueRecords,
  guests: (schoolId, now) => removeGuestsOfEndedTerms(schoolId, schoolDay(now)),
  leaves: tidyLeaves,
  awayChecks: recheckAway,
};

/** The timer's work, school by school and step by step: one that fails is tried again the next time, the others go on. */
export const tidy: Handler<typeof attendance.actions.tidy> = async ({ now }) => {
  const schools = await readAll<Pick<School, 'schoolId'>>('schools', {}, { schoolId: true });
  const total: Record<string, number> = {};
  for (const { schoolId } of schools)
    for (const [name, step] of Object.entries(steps)) {
      try {
        total[name] = (total[name] ?? 0) + (await step(schoolId, now));
      } catch (error) {
        console.error(`tidy ${name} of ${schoolId} failed`, error);
      }
    }
  return accept(total);
};
