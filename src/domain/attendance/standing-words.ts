import type {
  AttendanceFact,
  CheckInEvidence,
  CheckOutEvidence,
  MakeUpFact,
  RollCallFact,
} from '../ledger/fact';
import { clockTime } from '../term/school-day';
import { type Attendance, checkedInAtMs, checkedOutAtMs } from './attendance';
import { leaveKinds } from './leave-kind';

type Entered = Exclude<AttendanceFact, MakeUpFact | RollCallFact>;

/** What stands for one person and session and can be taken back by a host, each in a line: 「15:26 签到，扫码」. */
export function standingWords({ checkIn, checkOut, leave, absence, marks }: Attendance) {
  return [checkIn, checkOut, leave, absence, ...marks].flatMap((fact) =>
    fact === null ? [] : [{ factId: fact.factId, words: wordsOf(fact) }],
  );
}

function wordsOf(fact: Entered): string {
  switch (fact.kind) {
    case 'checkIn':
      return `${clockTime(checkedInAtMs(fact))} 签到${fact.late ? '，迟到' : ''}，${wayWords(fact.evidence)}`;
    case 'checkOut':
      return `${clockTime(checkedOutAtMs(fact))} 签退${fact.leftEarly ? '，早退' : ''}，${wayWords(fact.evidence)}`;
    case 'leave':
      return `请假${fact.leaveKind === undefined ? '' : `，${leaveKinds[fact.leaveKind].title}`}：${fact.reason}`;
    case 'absence':
      return `缺席：${fact.reason}`;
    case 'mark':
      return `${fact.mark === 'leftEarly' ? '早退' : '间缺'}：${fact.reason}`;
  }
}

function wayWords(evidence: CheckInEvidence | CheckOutEvidence): string {
  switch (evidence.way) {
    case 'code':
      return '扫码';
    case 'spoken':
      return '听码';
    case 'claim':
      return '扫码，网络恢复后核对';
    case 'hostList':
      return `主持人登记：${evidence.reason}`;
  }
}
