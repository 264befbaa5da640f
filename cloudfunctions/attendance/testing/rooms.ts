import type { CheckInReceipt } from '@/contract/attendance';
import type { Projection } from '@/contract/hosting';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { atSchoolTime } from '@/domain/term/school-day';
import { schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { aSession } from '@/testing/session-builder';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';

/** Friday, 18 December 2026, 15:20: ten minutes before the sessions begin, at the beginning of a slot. */
export const teaTime = atSchoolTime('2026-12-18', '15:20');

export const office = 'm40';

/** A cloud with two schools, in which each test plans sessions of its own. */
export interface Rooms extends SchoolCloud {
  /** Everything that any function answered so far, as it went over the wire. */
  readonly answers: readonly string[];
  /** Plans a session that no other test knows and answers its id. */
  planned(changes?: Partial<TrainingSession>): Promise<string>;
  /** The same, opened by the office. */
  opened(changes?: Partial<TrainingSession>): Promise<string>;
  project(sessionId: string): Promise<Projection>;
  /** The token on the projector now. */
  token(sessionId: string): Promise<string>;
  checkIn(who: string, sessionId: string, code: string, queued?: boolean): Promise<Reply<CheckInReceipt>>;
}

export async function launchRooms(): Promise<Rooms> {
  const cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west', name: '西岭小学' }) }),
  ]);
  const answers: string[] = [];
  let sessions = 0;
  const rooms: Rooms = {
    ...cloud,
    answers,
    async ask<Data>(who: string, action: `${string}.${string}`, input?: object) {
      const reply = await cloud.ask<Data>(who, action, input);
      answers.push(JSON.stringify(reply));
      return reply;
    },
    async planned(changes = {}) {
      sessions += 1;
      const sessionId = `2026-1-s${String(sessions).padStart(2, '0')}`;
      const session = aSession({ sessionId, number: sessions, title: `第 ${sessions} 讲`, ...changes });
      await cloud.load('sessions', [{ ...session, _id: `${session.schoolId}:${sessionId}` }]);
      return sessionId;
    },
    async opened(changes) {
      const sessionId = await rooms.planned(changes);
      await rooms.ask(office, 'attendance.openSession', { sessionId });
      return sessionId;
    },
    async project(sessionId) {
      return (await rooms.ask<Projection>(office, 'attendance.projector', { sessionId })).data;
    },
    async token(sessionId) {
      return (await rooms.project(sessionId)).codes[0]?.token ?? '';
    },
    checkIn: (who, sessionId, code, queued = false) =>
      rooms.ask<CheckInReceipt>(who, 'attendance.checkIn', { sessionId, code, queued }),
  };
  return rooms;
}
