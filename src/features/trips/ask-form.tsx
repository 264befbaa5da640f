import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Button } from '@/components/action/button';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { TripDesk, TripView } from '@/contract/trips';
import type { Refusal } from '@/domain/refusal';
import { overlapping } from '@/domain/sharing/trip-overlap';
import { tripDaysWords } from '@/domain/sharing/trip-words';
import { newKey } from '@/platform/new-key';
import { beginDraft, dropDraft, keepDraft, missing, type TripDraft } from './ask-draft';
import { PeopleField } from './people-field';
import { ReadersField } from './readers-field';
import { askTrip, changeTrip } from './trips';
import './trips.css';

type AskFormProps = {
  readonly desk: TripDesk;
  /** The trip to be changed; null: a new one. */
  readonly tripId: string | null;
  readonly onSent: (trip: TripView) => void;
};

/** 外出申请: what, where, when, who goes, who may follow. Kept on the phone until the cloud has it. */
export function AskForm({ desk, tripId, onSent }: AskFormProps) {
  const [draft, setDraft] = useState(() => beginDraft(desk, tripId));
  // Two taps can arrive before React renders again: each builds on what the last one left.
  const latest = useRef(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { window, people, groups, memberId } = desk;

  function change(changes: Partial<TripDraft>) {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    keepDraft(latest.current, tripId);
  }
  async function send() {
    const { key, revision, ...rest } = latest.current;
    const wish = { ...rest, travellerIds: [...rest.travellerIds], readers: sentReaders(rest.readers) };
    const sent =
      tripId === null || revision === null
        ? await askTrip({ key, ...wish })
        : await changeTrip({ tripId, revision, ...wish });
    setRefusal(sent.refusal);
    if (sent.reply === null) {
      // The first sending arrived and its answer was lost: what was changed since is another application.
      if (sent.refusal?.code === 'otherAsked') change({ key: newKey() });
      return;
    }
    dropDraft(tripId);
    onSent(sent.reply);
  }

  return (
    <>
      <View className="yx-trips__form l-edge">
        <FormField
          id="trip-topic"
          label="主题"
          value={draft.topic}
          onChange={(topic) => change({ topic })}
          placeholder="例如：省小学语文课堂观摩"
          maxLength={60}
        />
        <FormField
          id="trip-destination"
          label="地点"
          value={draft.destination}
          onChange={(destination) => change({ destination })}
          placeholder="去哪里"
          maxLength={60}
        />
        <FormField
          id="trip-host"
          label="主办单位"
          value={draft.host}
          onChange={(host) => change({ host })}
          placeholder="可以不写"
          maxLength={60}
        />
        <View className="yx-trips__days">
          <View className="yx-trips__day">
            <DateField
              id="trip-from"
              label="出发"
              value={draft.from}
              onChange={(from) => change({ from, ...(draft.to < from ? { to: from } : {}) })}
              {...window}
            />
          </View>
          <View className="yx-trips__day">
            <DateField
              id="trip-to"
              label="返校"
              value={draft.to}
              onChange={(to) => change({ to })}
              from={draft.from === '' ? window.from : draft.from}
              to={window.to}
            />
          </View>
        </View>
      </View>
      <SectionHeader title="外出的老师" aside={`已选 ${draft.travellerIds.length} 人`} />
      <View className="l-edge">
        <PeopleField
          people={people}
          chosen={draft.travellerIds}
          memberId={memberId}
          onChange={(travellerIds) => change({ travellerIds })}
        />
      </View>
      {overlapWords(draft, desk).map((text) => (
        <Notice key={text} text={text} />
      ))}
      <SectionHeader title="谁可以看" aside="外出的见闻和提问" />
      <View className="l-edge">
        <ReadersField groups={groups} readers={draft.readers} onChange={(readers) => change({ readers })} />
      </View>
      <View className="yx-trips__after l-edge">
        <View className="t-caption">{whatFollows(desk, draft)}</View>
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="send-trip"
          label={buttonLabel(desk, draft)}
          look="primary"
          busyLabel="正在提交"
          missing={missing(draft, desk)}
          onPress={send}
        />
      </View>
    </>
  );
}

function sentReaders(readers: TripDraft['readers']) {
  return readers.kind === 'school'
    ? { kind: 'school' as const }
    : { kind: 'groups' as const, groupIds: [...readers.groupIds] };
}

/** The travellers' other trips in these days: a word of warning, no more. */
function overlapWords(draft: TripDraft, { busy, people }: TripDesk): string[] {
  if (draft.from === '' || draft.to === '') return [];
  return overlapping(draft, busy).map(({ memberId, trip }) => {
    const name = people.find((person) => person.memberId === memberId)?.name ?? '';
    return `${name}这几天另有外出：${trip.topic}，${tripDaysWords(trip)}。仍可以提交。`;
  });
}

function isSettledAtOnce({ entersAtOnce, memberId }: TripDesk, { travellerIds }: TripDraft): boolean {
  return entersAtOnce && !travellerIds.includes(memberId);
}

function whatFollows(desk: TripDesk, draft: TripDraft): string {
  const { standing, officeLabel, entersAtOnce } = desk;
  if (isSettledAtOnce(desk, draft)) {
    if (standing === null) return '录入就算批准，外出的老师会收到消息。';
    return standing.state === 'approved' ? '改过就生效，外出的老师会收到消息。' : '改过后还要审批。';
  }
  const who = entersAtOnce
    ? '您自己也外出，由另一位老师或校长审批。'
    : `由${officeLabel}审批，结果在消息里。`;
  return standing?.state === 'approved' ? `只改谁可以看，马上生效；改了行程，要再审批一次。${who}` : who;
}

function buttonLabel(desk: TripDesk, draft: TripDraft): string {
  if (desk.standing !== null) return '保存修改';
  return isSettledAtOnce(desk, draft) ? '录入' : '提交申请';
}
