import {
  aCheckIn,
  aClaim,
  aClosedSession,
  aLeave,
  anOpenSession,
  aReversalOf,
  aSession,
} from '@/testing/session-builder';
import { attendanceByMember, attendanceBySession } from './attendance';
import { attendanceStatus } from './attendance-status';

const onTime = aCheckIn();
const late = aCheckIn({ late: true });
const leave = aLeave();

describe('what a session means to 王老师', () => {
  test.each([
    ['planned, nothing recorded', 'upcoming', aSession(), [], []],
    ['planned, leave given beforehand', 'leave', aSession(), [leave], []],
    ['open, not yet checked in', 'open', anOpenSession(), [], []],
    ['open, checked in on time', 'onTime', anOpenSession(), [onTime], []],
    ['open, checked in late', 'late', anOpenSession(), [late], []],
    ['open, a late-arriving claim waits', 'claimed', anOpenSession(), [], [aClaim()]],
    ['closed, a late-arriving claim waits', 'claimed', aClosedSession(), [], [aClaim()]],
    [
      'closed, the claim was settled and its fact reversed',
      'absent',
      aClosedSession(),
      [],
      [aClaim({ settledAtMs: 1 })],
    ],
    ['claimed and then accepted', 'onTime', aClosedSession(), [onTime], [aClaim()]],
    ['closed, expected and silent', 'absent', aClosedSession(), [], []],
    [
      'closed, joined the school later',
      'notExpected',
      aClosedSession({ audienceMemberIds: ['m02'] }),
      [],
      [],
    ],
    [
      'reopened, joined the school since',
      'notExpected',
      anOpenSession({ audienceMemberIds: ['m02'] }),
      [],
      [],
    ],
    [
      'closed, not expected but there',
      'onTime',
      aClosedSession({ audienceMemberIds: ['m02'] }),
      [onTime],
      [],
    ],
    ['closed, a check-in that was reversed', 'absent', aClosedSession(), [onTime, aReversalOf(onTime)], []],
    ['closed, a leave that was reversed', 'absent', aClosedSession(), [leave, aReversalOf(leave)], []],
    ['there after all, leave reversed', 'late', aClosedSession(), [leave, aReversalOf(leave), late], []],
    ['both recorded at the same moment: there is there', 'onTime', aClosedSession(), [leave, onTime], []],
  ] as const)('%s: %s', (_, status, session, facts, claims) => {
    const mine = attendanceBySession(facts, claims).get(session.sessionId);
    const inTheRoom = attendanceByMember(facts, claims).get('m01');
    expect(attendanceStatus(session, 'm01', mine)).toBe(status);
    expect(inTheRoom).toEqual(mine);
  });
});
