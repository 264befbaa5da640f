import { View } from '@tarojs/components';
import { ProgressLine } from '@/components/figure/progress-line';
import { shortFigure } from '@/components/format';
import { Sheet } from '@/components/layout/sheet';
import { SessionSeal } from '@/components/seal/session-seal';
import type { CheckInReceipt, HoursTotal, SealView } from '@/contract/attendance';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import './seal-page.css';

type SealPageProps = {
  readonly receipt: CheckInReceipt;
  /** The seal is pressed only when the server has just answered. */
  readonly fresh: boolean;
};

/** Screen 2: the seal lands on the session's line, and the hours are in the book. */
export function SealPage({ receipt, fresh }: SealPageProps) {
  const { session, total, earnedHundredths } = receipt;
  return (
    <Sheet bound>
      <View className="t-caption">{`${receipt.termName}，第 ${session.number} 次研修`}</View>
      <View className="yx-sealed__title t-title">{session.title}</View>
      <View className="t-note">
        {`${monthDay(session.startsAtMs)} ${weekday(session.startsAtMs)}，${session.place}`}
      </View>
      <View className="yx-sealed__stamp">
        <View>
          <View className="yx-sealed__word t-head">已签</View>
          <View className="t-note">{arrival(receipt)}</View>
        </View>
        <SessionSeal session={session} size={104} pressing={fresh} />
      </View>
      <View className="l-pair">
        <View className="t-note">本次记入</View>
        <View className="t-earned c-seal">{`+${shortFigure(earnedHundredths)} 学时`}</View>
      </View>
      <View className="yx-sealed__total l-pair">
        <View className="t-note">本学期累计</View>
        <View className="yx-sealed__figures">
          <View className="t-figure">{shortFigure(total.hoursHundredths)}</View>
          <View className="yx-sealed__target t-note">{targetText(total)}</View>
        </View>
      </View>
      <TermProgress total={total} earnedHundredths={earnedHundredths} />
      <View className="yx-sealed__seals">
        {sealsSoFar(receipt.seals).map((seal) => (
          <SessionSeal key={seal.sessionId} session={seal} size={28} />
        ))}
      </View>
    </Sheet>
  );
}

/** The term up to the first session that is still to come: its slot is the next place of a seal. */
function sealsSoFar(seals: readonly SealView[]): readonly SealView[] {
  const next = seals.findIndex(({ status }) => status === 'upcoming');
  return next === -1 ? seals : seals.slice(0, next + 1);
}

function arrival({ session }: CheckInReceipt): string {
  const word = session.status === 'late' ? '迟到，学时照记' : '准时';
  return session.checkedInAtMs === null ? word : `${clockTime(session.checkedInAtMs)}，${word}`;
}

function targetText({ targetHundredths }: HoursTotal): string {
  return targetHundredths === null ? '学时' : `/ ${shortFigure(targetHundredths)} 学时`;
}

function TermProgress(props: { readonly total: HoursTotal; readonly earnedHundredths: number }) {
  const { hoursHundredths, targetHundredths } = props.total;
  if (targetHundredths === null || targetHundredths === 0) return null;
  const percent = (hundredths: number) => (hundredths / targetHundredths) * 100;
  return (
    <View className="yx-sealed__progress">
      <ProgressLine
        basePercent={percent(hoursHundredths - props.earnedHundredths)}
        earnedPercent={percent(props.earnedHundredths)}
        label={`本学期 ${shortFigure(hoursHundredths)} 学时，共需 ${shortFigure(targetHundredths)} 学时`}
      />
    </View>
  );
}
