import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { SessionSeal } from '@/components/seal/session-seal';
import type { SealView } from '@/contract/attendance';
import { schoolDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import './term-seals.css';

/** 本学期的印: one place for every session, filled as the term goes. */
export function TermSeals({ seals }: { readonly seals: readonly SealView[] }) {
  if (seals.length === 0) return null;
  return (
    <>
      <SectionHeader title="本学期的印" aside={tally(seals)} />
      <View className="yx-seals">
        {seals.map((seal) => (
          <View
            key={seal.sessionId}
            className="yx-seals__place"
            onClick={() => open(`/pages/session/index?sessionId=${seal.sessionId}`)}
          >
            <SessionSeal session={seal} size={48} />
            <View className="t-caption">{shortDay(seal.startsAtMs)}</View>
          </View>
        ))}
      </View>
    </>
  );
}

/** 到 6，迟 1，假 1; an absence is an empty frame and is not counted out loud. */
function tally(seals: readonly SealView[]): string {
  const count = (...wanted: SealView['status'][]) =>
    seals.filter((seal) => wanted.includes(seal.status)).length;
  const late = count('late');
  const leave = count('leave');
  const parts = [`到 ${count('onTime', 'late')}`];
  if (late > 0) parts.push(`迟 ${late}`);
  if (leave > 0) parts.push(`假 ${leave}`);
  return parts.join('，');
}

/** `12.18` */
function shortDay(atMs: number): string {
  const [, month, day] = schoolDay(atMs).split('-');
  return `${Number(month)}.${Number(day)}`;
}
