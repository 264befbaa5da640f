import type { TrainingSession } from '../attendance/training-session';
import { plainNumber } from '../scoring/wording';
import { monthDay } from '../term/school-day';
import type { OutOfReach } from './out-of-reach';
import type { OwedPiece, Range } from './owed-pieces';
import { hoursOfAll } from './sessions-ahead';

/** How what is still needed is said: what is true and what comes next, and nobody is blamed. */

/** Fits `ReachLine` of the contract. */
export function pieceLine({ duty, late, gain, loss }: OwedPiece) {
  const { dutyId, title, dueAtMs } = duty;
  return {
    title,
    note: late ? lateNote(gain) : inTimeNote(gain, loss),
    value: monthDay(dueAtMs),
    link: `/pages/writing/index?dutyId=${dutyId}`,
    act: late ? '去补交' : '去写',
  };
}

function inTimeNote(gain: Range, loss: Range): string {
  const gives = gain.toHundredths > 0 ? [`按时通过可得 ${points(gain)}`] : [];
  const saves = loss.toHundredths > 0 ? [`不交少 ${points(loss)}`] : [];
  return [...gives, ...saves].join('，');
}

function lateNote(gain: Range): string {
  return gain.toHundredths > 0 ? `已过截止，补交还可得 ${points(gain)}` : '已过截止，仍可以交';
}

/** The required sessions that are still to come; null when there are none. Fits `ReachLine` of the contract. */
export function sessionsLine(ahead: readonly TrainingSession[]) {
  const required = ahead.filter((session) => session.required);
  const [next] = required;
  if (next === undefined) return null;
  return {
    title: `必修研修还有 ${required.length} 次`,
    note: `最近一次是 ${monthDay(next.startsAtMs)}「${next.title}」`,
    value: `${plainNumber(hoursOfAll(required))} 学时`,
    link: `/pages/session/index?sessionId=${next.sessionId}`,
    act: '看安排',
  };
}

export function outOfReachLine(of: OutOfReach): { readonly text: string; readonly link: string | null } {
  switch (of.kind) {
    case 'void': {
      const end = of.liftable ? '余下的必修都参加，可以恢复' : '按现在的安排，本学期恢复不了';
      return { text: `${of.item.title}：${of.reasons.join('；')}。${end}`, link: whyLink(of.item.id) };
    }
    case 'deducted':
      return { text: `${of.item.title}已扣 ${plainNumber(of.hundredths)} 分`, link: whyLink(of.item.id) };
    case 'missed': {
      const hours = plainNumber(of.hoursHundredths);
      return { text: `${of.sessions} 次必修没有参加，也没有补训，少 ${hours} 学时`, link: null };
    }
  }
}

/** What a late piece no longer brings, whether it still comes or not. */
export function lateLine({ duty, loss }: OwedPiece): { readonly text: string; readonly link: null } {
  return { text: `${duty.title}过了 ${monthDay(duty.dueAtMs)}的截止，少 ${points(loss)}`, link: null };
}

/** Of the hours that the school asks for in this term. */
export function hoursLine(mostHundredths: number, targetHundredths: number) {
  const [most, target] = [plainNumber(mostHundredths), plainNumber(targetHundredths)];
  return { text: `按现在的安排，本学期最多 ${most} 学时，不到 ${target} 学时`, link: null };
}

function whyLink(itemId: string): string {
  return `/pages/why/index?itemId=${itemId}`;
}

/** `3 分`, `1–3 分` */
function points({ fromHundredths, toHundredths }: Range): string {
  const [least, most] = [plainNumber(fromHundredths), plainNumber(toHundredths)];
  return fromHundredths === toHundredths ? `${most} 分` : `${least}–${most} 分`;
}
