import { checkedInAtMs, checkedOutAtMs } from '../attendance/attendance';
import type { TrainingSession } from '../attendance/training-session';
import { chineseDay } from '../scoring/wording';
import { clockTime } from '../term/school-day';
import type { Duty } from '../term/term';
import type { CheckInFact, CheckOutFact, RecordEvidence } from './fact';
import { recordWords } from './office-record';
import type { Source } from './project';

/** What stands behind a posting, for people. `approverId` is null where nobody had to approve. */
export interface Evidence {
  readonly factId: string | null;
  readonly title: string;
  readonly atMs: number;
  readonly text: string;
  readonly approverId: string | null;
}

export function evidenceOf(source: Source, duties: readonly Duty[]): Evidence {
  switch (source.kind) {
    case 'checkIn': {
      const { fact, session } = source;
      return {
        factId: fact.factId,
        title: sessionTitle(session),
        atMs: checkedInAtMs(fact),
        text: presenceText(source),
        approverId: fact.recordedBy === fact.memberId ? null : fact.recordedBy,
      };
    }
    case 'makeUp': {
      const { fact, session } = source;
      const title = sessionTitle(session);
      const text = '已补训，学习小结经确认';
      return { factId: fact.factId, title, atMs: fact.recordedAtMs, text, approverId: fact.recordedBy };
    }
    case 'leave': {
      const { fact, session } = source;
      const text = fact.protected ? '请假登记（受法律保护）' : '请假登记';
      const title = sessionTitle(session);
      return { factId: fact.factId, title, atMs: session.startsAtMs, text, approverId: fact.recordedBy };
    }
    case 'absence': {
      const { fact, session } = source;
      const text = fact === null ? '没有签到，也没有请假记录' : `主持人登记缺席：${fact.reason}`;
      return {
        factId: fact?.factId ?? null,
        title: sessionTitle(session),
        atMs: session.startsAtMs,
        text,
        approverId: fact?.recordedBy ?? null,
      };
    }
    case 'work': {
      const { fact } = source;
      const title = duties.find((duty) => duty.dutyId === fact.dutyId)?.title ?? fact.workName;
      const text = `${fact.workName}第 ${fact.draft} 稿通过`;
      return { factId: fact.factId, title, atMs: fact.recordedAtMs, text, approverId: fact.recordedBy };
    }
    case 'record': {
      const { fact } = source;
      const rests = fact.evidence === undefined ? '' : `，${restsOn(fact.evidence)}`;
      const text = `${chineseDay(fact.day)}，${recordWords(fact.what)}${rests}`;
      const { factId, recordedAtMs: atMs, recordedBy: approverId } = fact;
      return { factId, title: fact.what.title, atMs, text, approverId };
    }
    case 'missing': {
      const { duty } = source;
      const text = '已过截止时间，没有通过或待审的作品';
      return { factId: null, title: duty.title, atMs: duty.dueAtMs, text, approverId: null };
    }
  }
}

function restsOn(evidence: RecordEvidence): string {
  switch (evidence.kind) {
    case 'conductReport':
      return '依据学校收到的报告，本人可以申诉';
    case 'cascade':
      return `评语：${evidence.word}`;
  }
}

/** 第 8 次研修 */
export function sessionTitle({ number }: Pick<TrainingSession, 'number'>): string {
  return `第 ${number} 次研修`;
}

/** How somebody came, and left. */
function presenceText({ fact, checkOut, marks }: Extract<Source, { kind: 'checkIn' }>): string {
  const left = checkOut === null ? [] : [checkOutText(checkOut)];
  const seen = marks.map(({ mark, reason }) => `${markNames[mark]}：${reason}`);
  return [checkInText(fact), ...left, ...seen].join('；');
}

function checkOutText(fact: CheckOutFact): string {
  return `签退 ${clockTime(checkedOutAtMs(fact))}${fact.leftEarly ? '，早退' : ''}`;
}

const markNames = { leftEarly: '早退', absentMidway: '间缺' } as const;

function checkInText(fact: CheckInFact): string {
  const at = clockTime(checkedInAtMs(fact));
  switch (fact.evidence.way) {
    case 'code':
      return `签到 ${at}，现场码`;
    case 'claim':
      return `签到 ${at}，现场码（离线扫码，后经核对）`;
    case 'spoken':
      return `签到 ${at}，线上口令`;
    case 'hostList':
      return `现场名单登记：${fact.evidence.reason}`;
  }
}
