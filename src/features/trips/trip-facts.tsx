import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { TripFile, TripView } from '@/contract/trips';
import { monthDayOf } from '@/domain/sharing/trip-words';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { actWords, stageChip } from './words';
import './trips.css';

/** What a trip is, who goes, who may follow, and how it came about. */
export function TripFacts({ trip }: { readonly trip: TripView }) {
  const { topic, days, lengthText, destination, host, travellers, readers, returnedOn, file } = trip;
  return (
    <>
      <View className="yx-trip l-edge">
        <View className="t-title">{topic}</View>
      </View>
      {file?.overlaps.map(({ name, topic: other, days: when }) => (
        <Notice
          key={`${name}-${other}-${when}`}
          text={`${name}这几天另有外出：${other}，${when}。`}
          note="日期重叠不影响审批，请核对一下。"
        />
      ))}
      <RuledList>
        <ListRow title={days} note={lengthText} chip={stageChip(trip)} />
        <ListRow title={destination} note={host === '' ? undefined : `主办：${host}`} />
        <ListRow title="谁可以看" value={readers} />
        {returnedOn !== null && <ListRow title="返校" value={monthDayOf(returnedOn)} />}
      </RuledList>
      <SectionHeader title="外出的老师" aside={`${travellers.length} 人`} />
      <RuledList>
        {travellers.map(({ memberId, name, group }) => (
          <ListRow key={memberId} title={name} value={group} />
        ))}
      </RuledList>
      {file !== null && <Steps file={file} />}
    </>
  );
}

function Steps({ file }: { readonly file: TripFile }) {
  return (
    <>
      <SectionHeader title="经过" aside={`${file.steps.length} 步`} />
      <RuledList>
        {file.steps.map(({ n, act, by, atMs, reason }) => (
          <ListRow
            key={n}
            title={`${by}，${actWords[act]}`}
            note={reason === '' ? undefined : act === 'returned' ? monthDayOf(reason) : reason}
            value={`${monthDay(atMs)} ${clockTime(atMs)}`}
          />
        ))}
      </RuledList>
    </>
  );
}
