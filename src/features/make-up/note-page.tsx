import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { TextAreaField } from '@/components/form/text-area-field';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { MakeUpView } from '@/contract/make-up';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { handInMakeUp } from './make-ups';
import { Material } from './material';
import { beginNote, dropNote, keepNote, tallyOf } from './note-draft';
import { Rounds } from './rounds';
import './make-up.css';

type NotePageProps = {
  readonly view: MakeUpView;
  readonly onChanged: (view: MakeUpView) => void;
  /** The files that were given to the session. */
  readonly materials: ReactNode;
};

/** 补训: what to watch or read, a short note, and what became of it. */
export function NotePage({ view, onChanged, materials }: NotePageProps) {
  const { session, offer, state, fault, rounds, status } = view;
  return (
    <>
      <Material session={session} offer={offer} />
      {materials}
      {status === 'madeUp' && (
        <Notice
          text="补训已确认"
          note={`${shortFigure(session.hoursHundredths)} 学时已记入，原来的缺席不再计。`}
        />
      )}
      {state === 'waiting' && (
        <Notice
          text={view.textCheck === 'pass' ? `等${view.confirmedBy}确认` : '小结还在平台审核'}
          note="确认后记入学时。要改，请等退回。"
        />
      )}
      {state !== 'waiting' && status !== 'madeUp' && fault !== null && <Notice text={fault} />}
      {state === 'returned' && fault === null && (
        <Notice text="请再补充" note={rounds.at(-1)?.remark ?? ''} />
      )}
      {fault === null ? (
        <NoteForm key={view.round} view={view} onHandedIn={onChanged} />
      ) : (
        view.note !== '' && (
          <>
            <SectionHeader title="学习小结" />
            <View className="yx-make-up l-edge t-body yx-make-up__note">{view.note}</View>
          </>
        )
      )}
      <Rounds rounds={rounds} />
      <View className="yx-make-up yx-make-up--apart l-edge">
        {view.mayOffer && (
          <TextLink
            id="offer"
            label={offer?.open ? '改补训安排' : '安排补训'}
            icon="document"
            opens
            onPress={() => open(`/pages/attendance/make-up/offer/index?sessionId=${session.sessionId}`)}
          />
        )}
        <TextLink
          id="all-missed"
          label="我缺席的研修"
          icon="document"
          opens
          onPress={() => open('/pages/attendance/make-up/mine/index')}
        />
      </View>
    </>
  );
}

type NoteFormProps = { readonly view: MakeUpView; readonly onHandedIn: (view: MakeUpView) => void };

/** Every word is kept on the phone; 已提交 is said only when the cloud has it. */
function NoteForm({ view, onHandedIn }: NoteFormProps) {
  const { sessionId } = view.session;
  const [note, setNote] = useState(() => beginNote(sessionId, view));
  const [kept, setKept] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tally = tallyOf(note);

  function write(text: string) {
    setNote(text);
    setKept(keepNote(sessionId, { round: view.round, note: text }));
  }
  async function handIn() {
    const { reply, refusal: why } = await handInMakeUp({ sessionId, round: view.round, note });
    setRefusal(why);
    if (reply === null) return;
    dropNote(sessionId);
    say('已提交，等待确认');
    onHandedIn(reply);
  }

  return (
    <>
      <SectionHeader title="学习小结" aside={kept ? '已存在手机里' : undefined} />
      <View className="yx-make-up l-edge">
        <TextAreaField
          id="note"
          label={tally.text}
          value={note}
          onChange={write}
          placeholder="看了或读了什么，有什么收获，准备怎么用"
          maxLength={3_000}
        />
        {refusal !== null && <Notice text={refusal.message} />}
        <Button
          id="hand-in"
          label="提交小结"
          look="primary"
          busyLabel="正在提交"
          missing={tally.missing}
          onPress={handIn}
        />
        <View className="t-caption">{`由${view.confirmedBy}确认，确认后记 ${shortFigure(view.session.hoursHundredths)} 学时。`}</View>
      </View>
    </>
  );
}
