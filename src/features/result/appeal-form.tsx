import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { disputeOf, type Subject, subjectsOf } from './dispute';
import { reasonsOf } from './postings';
import { appeal } from './result';
import type { OwnResult } from './result-sheet';
import { SubjectChoice } from './subject-choice';
import './appeal-form.css';

type AppealFormProps = {
  readonly items: OwnResult['items'];
  /** Of an earlier term; the running one when it is not named. */
  readonly termId: string | undefined;
  /** The item that the doubt came from, if any. */
  readonly itemId: string | undefined;
  /** Until when: the line beside the title. */
  readonly aside: string;
  readonly onDone: () => void;
};

const MIN_WORDS = 2;

/** 申诉: one item, one line of it, and what is not right. */
export function AppealForm({ items, termId, itemId: first, aside, onDone }: AppealFormProps) {
  const [itemId, setItemId] = useState(first);
  const [subject, setSubject] = useState<Subject | undefined>();
  const [words, setWords] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send(item: string, about: Subject): Promise<void> {
    const why = await appeal(disputeOf(item, about, words), termId);
    setRefusal(why);
    if (why !== null) return;
    say('已提出，答复会发给您');
    onDone();
  }

  return (
    <>
      <SectionHeader title="提出申诉" aside={aside} />
      {refusal !== null && <Notice text={refusal.message} />}
      <View className="yx-appeal-form l-edge">
        <ChoiceRow
          label="哪一项"
          options={items.map(({ itemId: value, title }) => ({ value, label: title }))}
          value={itemId}
          onChange={(chosen) => {
            setItemId(chosen);
            setSubject(undefined);
          }}
        />
        {itemId !== undefined && (
          <Subjects
            key={itemId}
            itemId={itemId}
            termId={termId}
            chosen={subject?.key}
            onChoose={setSubject}
          />
        )}
        <TextAreaField
          id="appeal-words"
          label="哪里不对"
          value={words}
          onChange={setWords}
          placeholder="写事实：哪一天、做了什么、有什么凭据"
          maxLength={500}
        />
        <View>
          <Button
            id="send-appeal"
            label="提出申诉"
            look="primary"
            busyLabel="正在提出"
            missing={missing(itemId, subject, words)}
            onPress={() =>
              itemId === undefined || subject === undefined ? undefined : send(itemId, subject)
            }
          />
        </View>
        <Button id="drop-appeal" label="不提了" onPress={onDone} />
      </View>
    </>
  );
}

type SubjectsProps = {
  readonly itemId: string;
  readonly termId: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (subject: Subject) => void;
};

function Subjects({ itemId, termId, chosen, onChoose }: SubjectsProps) {
  const reasons = reasonsOf(itemId, termId);
  useEffect(() => void reasons.refresh(), [reasons]);
  return (
    <Reading state={reasons.use()} onRetry={reasons.refresh}>
      {({ postings }) => (
        <SubjectChoice subjects={subjectsOf(postings)} chosen={chosen} onChoose={onChoose} />
      )}
    </Reading>
  );
}

function missing(
  itemId: string | undefined,
  subject: Subject | undefined,
  words: string,
): string | undefined {
  if (itemId === undefined) return '还没选是哪一项';
  if (subject === undefined) return '还没选是哪一条';
  return words.trim().length < MIN_WORDS ? '还没写哪里不对' : undefined;
}
