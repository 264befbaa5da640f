/** What a place in the booklet can hold. The shape carries the meaning, so that it survives greyscale. */
export type SealKind =
  | 'onTime'
  | 'late'
  | 'madeUp'
  | 'leave'
  | 'absent'
  | 'upcoming'
  | 'pending'
  | 'reviewed'
  | 'bound';

/** A kind that is stamped; the other three are slots without an outline. */
export type StampKind = Exclude<SealKind, 'absent' | 'upcoming' | 'pending'>;

type StampLook = {
  readonly frame: 'filled' | 'single' | 'double';
  readonly glyph: 'sign' | 'late' | 'make-up' | 'leave' | 'review' | 'bound';
  readonly ink: 'fill' | 'outline' | 'grey';
};

export const stampLooks: Readonly<Record<StampKind, StampLook>> = {
  onTime: { frame: 'filled', glyph: 'sign', ink: 'fill' },
  late: { frame: 'single', glyph: 'late', ink: 'outline' },
  madeUp: { frame: 'double', glyph: 'make-up', ink: 'outline' },
  leave: { frame: 'single', glyph: 'leave', ink: 'grey' },
  reviewed: { frame: 'filled', glyph: 'review', ink: 'fill' },
  bound: { frame: 'filled', glyph: 'bound', ink: 'fill' },
};

const meanings: Readonly<Record<SealKind, string>> = {
  onTime: '已签',
  late: '迟到',
  madeUp: '已补训',
  leave: '请假',
  absent: '缺席',
  upcoming: '未到日',
  pending: '已记在手机里，待传',
  reviewed: '已审阅',
  bound: '已装订',
};

/** What a screen reader says: 「第 8 次研修，已签」. A seal outside the row of sessions has no number. */
export function sealLabel(kind: SealKind, number?: number): string {
  return number === undefined ? meanings[kind] : `第 ${number} 次研修，${meanings[kind]}`;
}

/**
 * How a hand holds the seal, fixed for one session: nine tilts from −5° to 3°, three worn frames.
 * FNV-1a with a final mix: session ids differ in their last digit, and neighbours must not lean alike.
 */
export function impression(sessionId: string): { readonly tilt: number; readonly wear: number } {
  let hash = 0x811c9dc5;
  for (const character of sessionId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const mixed = (hash ^ (hash >>> 13)) >>> 0;
  return { tilt: mixed % 9, wear: Math.floor(mixed / 9) % 3 };
}

/** Side in px. At 104 a seal on time shows all four characters, 研修已签. */
export type SealSize = 28 | 40 | 48 | 104;
