import { useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { desk } from './desk';
import { dropWords, keepWords, keptWords, missingOf, type WishDraft } from './draft';
import { WishForm } from './wish-form';

type WordsFormProps = {
  /** By what this phone keeps the words until they have arrived. */
  readonly of: string;
  readonly wish: WishDraft;
  /** What it is about, above the form. */
  readonly about?: string | undefined;
  readonly send: { readonly label: string; readonly done: string };
  /** Answers why it could not be done, or null. */
  readonly onSend: (wish: WishDraft) => Promise<string | null>;
  readonly onDone: () => void;
};

const noChoices = { subjects: [], stages: [], tags: [] };

/** The words of a resource whose files stand already: one that is in the library, or a session's file. */
export function WordsForm({ of, wish: first, about, send, onSend, onDone }: WordsFormProps) {
  const [stood] = useState(first);
  const [wish, setWish] = useState(() => keptWords(of, stood));
  const [trouble, setTrouble] = useState<string | null>(null);
  const choices = desk.use().data ?? noChoices;
  useOnShow(() => void desk.refresh());
  const missing = missingOf(wish);

  const change = (changes: Partial<WishDraft>) => {
    const changed = { ...wish, ...changes };
    setWish(changed);
    keepWords(of, { stood, wish: changed });
  };

  async function press() {
    const why = await onSend(wish);
    setTrouble(why);
    if (why !== null) return;
    dropWords(of);
    say(send.done);
    onDone();
  }

  return (
    <Screen
      bar={
        <BottomBar
          status={missing ?? undefined}
          primary={
            <Button
              id="send-words"
              label={send.label}
              look="primary"
              busyLabel="正在存"
              disabled={missing !== null}
              onPress={press}
            />
          }
        />
      }
    >
      {trouble !== null && (
        <RefusalSheet
          title="没有存上"
          remedy={trouble}
          look="secondary"
          action={{ label: '知道了', onPress: () => setTrouble(null) }}
        />
      )}
      {about !== undefined && <Notice text={about} />}
      <WishForm wish={wish} choices={choices} onChange={change} />
    </Screen>
  );
}
