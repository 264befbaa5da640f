import { View } from '@tarojs/components';
import { TextAreaField } from '@/components/form/text-area-field';
import type { TripView } from '@/contract/trips';
import { TripFacts } from './trip-facts';
import './trips.css';

type DecideFormProps = {
  readonly trip: TripView;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
};

/** An application as whoever decides reads it. */
export function DecideForm({ trip, reason, onReason }: DecideFormProps) {
  return (
    <>
      <TripFacts trip={trip} />
      {trip.rights.decide && (
        <View className="yx-trips__after l-edge">
          <TextAreaField
            id="trip-reason"
            label="留言"
            value={reason}
            onChange={onReason}
            placeholder="批准时可以不写；不批准请写原因"
            maxLength={200}
          />
          <View className="t-caption">批准后，外出的老师会收到消息；返校后三个工作日内要办二次培训。</View>
        </View>
      )}
    </>
  );
}
