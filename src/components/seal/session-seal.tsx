import type { AttendanceStatus } from '@/domain/attendance/training-session';
import { Seal } from './seal';
import type { SealKind, SealSize } from './seal-kinds';
import { SealSlot } from './seal-slot';

type SessionSealProps = {
  readonly session: {
    readonly sessionId: string;
    readonly number: number;
    readonly status: AttendanceStatus;
  };
  readonly size?: SealSize | undefined;
  readonly pressing?: boolean | undefined;
  /** In a waiting slot: 待签 today, the session's number in a row of seals. */
  readonly slotText?: string | undefined;
  /** A code for it waits on this phone. */
  readonly kept?: boolean | undefined;
};

const kinds: Readonly<Record<AttendanceStatus, SealKind | 'slot'>> = {
  upcoming: 'slot',
  open: 'slot',
  claimed: 'slot',
  notExpected: 'slot',
  onTime: 'onTime',
  late: 'late',
  madeUp: 'madeUp',
  cancelled: 'slot',
  leave: 'leave',
  absent: 'absent',
};

/** The place of one session in somebody's booklet, as it stands. */
export function SessionSeal({ session, size, pressing, slotText, kept }: SessionSealProps) {
  const { sessionId, number, status } = session;
  const kind = kinds[status];
  if (kind !== 'slot') {
    return <Seal kind={kind} sessionId={sessionId} number={number} size={size} pressing={pressing} />;
  }
  if (kept) return <Seal kind="pending" sessionId={sessionId} number={number} size={size} />;
  const text = status === 'claimed' ? '待核' : (slotText ?? String(number));
  return <SealSlot size={size} text={text} label={`第 ${number} 次研修，${slotMeaning(status)}`} />;
}

function slotMeaning(status: AttendanceStatus): string {
  if (status === 'claimed') return '等主持人核对';
  if (status === 'cancelled') return '已取消';
  return status === 'notExpected' ? '不要求参加' : '待签';
}
