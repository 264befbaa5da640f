import { useRouter } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { freshBooking, missingOf } from '@/features/homecoming/booking';
import { BookingForm } from '@/features/homecoming/booking-form';
import { bookCascade, slotsOf } from '@/features/homecoming/homecoming';
import { dayWords } from '@/features/homecoming/words';
import { say } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { back } from '@/platform/route';

const notYet = <StateBlock kind="empty" title="还没有返校" next="返校当天起，就可以在这里安排二次培训" />;
const notYours = (
  <StateBlock kind="empty" title="二次培训由外出的老师安排" next="需要代为安排的，请找教务处" />
);

export default function Page() {
  const tripId = useRouter().params.tripId ?? '';
  const [booking, setBooking] = useState(freshBooking);
  const [key] = useState(newKey);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { audience, own, ...wanted } = booking;
  const slots = useMemo(() => slotsOf(tripId, audience), [tripId, audience]);
  const state = slots.use();
  useEffect(() => void slots.refresh(), [slots]);

  async function book() {
    const answer = await bookCascade({ tripId, key, audience, ...wanted, place: wanted.place.trim() });
    setTrouble(answer.ok ? null : answer.error.message);
    if (!answer.ok) return;
    say(answer.data.late === null ? '已安排' : '已安排，逾期不计学分');
    back();
  }

  const missing = missingOf(booking);
  return (
    <Screen
      bar={
        state.data !== null && (
          <BottomBar
            status={booking.day === '' ? '还没选时间' : `${dayWords(booking.day)} ${booking.from}`}
            note={missing ?? booking.place}
            primary={
              <Button
                id="book-cascade"
                label="安排"
                look="primary"
                busyLabel="正在安排"
                disabled={missing !== undefined}
                onPress={book}
              />
            }
          />
        )
      }
    >
      {trouble !== null && <Notice text={trouble} />}
      <Reading state={state} onRetry={slots.refresh} instead={{ notBack: notYet, notAllowed: notYours }}>
        {(found) => (
          <BookingForm
            slots={found}
            booking={booking}
            onChange={(changes) => setBooking({ ...booking, ...changes })}
          />
        )}
      </Reading>
    </Screen>
  );
}
