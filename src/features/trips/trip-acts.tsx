import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { LinkPair } from '@/components/action/link-pair';
import { TextLink } from '@/components/action/text-link';
import { DateField } from '@/components/form/date-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { TripView } from '@/contract/trips';
import type { Refusal } from '@/domain/refusal';
import { confirm, say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { cancelTrip, noteReturn } from './trips';
import './trips.css';

type ActsProps = { readonly trip: TripView; readonly onChanged: (trip: TripView) => void };

/** What one may still do with a trip: change it, cancel it, say when they came back. */
export function TripActs({ trip, onChanged }: ActsProps) {
  const { tripId, rights } = trip;
  const [cancels, setCancels] = useState(false);
  const change = () => open(`/pages/trip/ask/index?tripId=${tripId}`);
  const changeLink = <TextLink id="change-trip" label="修改" onPress={change} opens />;
  const cancelLink = <TextLink id="begin-cancel" label="取消这次外出" onPress={() => setCancels(!cancels)} />;
  return (
    <>
      {rights.noteReturn && <ReturnForm trip={trip} onChanged={onChanged} />}
      <View className="yx-trips__after l-edge">
        {rights.change && rights.cancel && <LinkPair left={changeLink} right={cancelLink} />}
        {rights.change && !rights.cancel && changeLink}
        {rights.cancel && cancels && <CancelForm trip={trip} onChanged={onChanged} />}
      </View>
    </>
  );
}

/** They came back on another day: the three working days are counted from it. */
function ReturnForm({ trip, onChanged }: ActsProps) {
  const { tripId, from, to, returnedOn, today } = trip;
  const [planned = today] = [to, today].sort();
  const [day, setDay] = useState(returnedOn ?? planned);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function note() {
    const { reply, refusal: why } = await noteReturn(tripId, day);
    setRefusal(why);
    if (reply === null) return;
    say('返校日期已记下');
    onChanged(reply);
  }
  return (
    <>
      <SectionHeader title="哪天返校" />
      <View className="yx-trips__after l-edge">
        <View className="t-caption">提前或推迟返校的，请在这里记下。三个工作日从返校的第二天算起。</View>
        <DateField id="returned-on" label="返校日期" value={day} onChange={setDay} from={from} to={today} />
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="note-return"
          label="记返校日期"
          busyLabel="正在记下"
          disabled={day === returnedOn}
          onPress={note}
        />
      </View>
    </>
  );
}

function CancelForm({ trip, onChanged }: ActsProps) {
  const { tripId, topic } = trip;
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function cancel() {
    const sure = await confirm({
      title: '取消这次外出？',
      text: `「${topic}」取消后不能恢复，外出的老师会收到消息。`,
      yes: '取消外出',
    });
    if (!sure) return;
    const { reply, refusal: why } = await cancelTrip(tripId, reason);
    setRefusal(why);
    if (reply === null) return;
    say('已取消');
    onChanged(reply);
  }
  return (
    <>
      <TextAreaField
        id="cancel-reason"
        label="原因"
        value={reason}
        onChange={setReason}
        placeholder="一句话，外出的老师会看到"
        maxLength={200}
      />
      {refusal !== null && <Notice text={refusal.message} />}
      <Button id="cancel-trip" label="取消这次外出" busyLabel="正在取消" onPress={cancel} />
    </>
  );
}
