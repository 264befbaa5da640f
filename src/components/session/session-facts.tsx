import { View } from '@tarojs/components';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { shortFigure } from '../format';
import { Icon } from '../icon/icon';
import './session-facts.css';

type SessionFactsProps = {
  readonly session: {
    readonly startsAtMs: number;
    readonly endsAtMs: number;
    readonly hoursHundredths: number;
    readonly place: string;
    readonly presenter: string;
  };
  /** With the day, where the page is not about today. */
  readonly dated?: boolean | undefined;
};

/** Where and when a session is, each on its line behind an icon. */
export function SessionFacts({ session, dated }: SessionFactsProps) {
  const hours = shortFigure(session.hoursHundredths);
  const times = `${clockTime(session.startsAtMs)}–${clockTime(session.endsAtMs)}`;
  const when = dated
    ? `${monthDay(session.startsAtMs)} ${weekday(session.startsAtMs)} ${times}，${hours} 学时`
    : `${times}，记 ${hours} 学时`;
  const presenter = session.presenter === '' ? '' : `，${session.presenter}主讲`;
  return (
    <View className="yx-facts t-note">
      <View className="yx-facts__line">
        <Icon name="place" size="small" />
        <View>{`${session.place}${presenter}`}</View>
      </View>
      <View className="yx-facts__line">
        <Icon name="clock" size="small" />
        <View>{when}</View>
      </View>
    </View>
  );
}
