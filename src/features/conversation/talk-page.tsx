import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { TalkView } from '@/contract/conversation';
import type { UnsentWords } from '@/platform/unsent-words';
import { TalkLine } from './talk-line';
import { stateNames } from './words';
import './talk.css';

type TalkPageProps = {
  readonly talk: TalkView;
  readonly unsent: UnsentWords;
  /** Why it could not be sent; null while nothing went wrong. */
  readonly trouble: string | null;
  readonly onText: (text: string) => void;
  readonly onSend: () => Promise<void>;
  readonly onTakeBack: (key: string) => void;
};

/** 来往: rounds and comments in one line of time, the field for the next word at its end. */
export function TalkPage({ talk, unsent, trouble, onText, onSend, onTakeBack }: TalkPageProps) {
  const isEmpty = unsent.text.trim() === '';
  return (
    <>
      <View className="yx-talk__head l-edge">
        <View className="t-title">{talk.title}</View>
        <View className="t-note">{`${talk.author}，${stateNames[talk.state]}`}</View>
        {talk.expert !== null && <View className="t-note">{`${talk.expert} 正在指导`}</View>}
      </View>
      <SectionHeader title="来往" aside={`${talk.entries.length} 条`} />
      <View className="yx-talk l-edge">
        {talk.entries.map((entry) => (
          <TalkLine
            key={entry.kind === 'round' ? `round-${entry.n}` : `${entry.by}-${entry.key}`}
            entry={entry}
            onTakeBack={onTakeBack}
          />
        ))}
      </View>
      <View id="talk-field" className="yx-talk__field l-edge">
        <TextAreaField
          id="comment"
          label="说一句"
          value={unsent.text}
          onChange={onText}
          placeholder={placeholders[talk.role]}
          maxLength={500}
          fault={trouble === null ? undefined : `${trouble}您写的留在手机里，可以再发。`}
        />
        <Button
          id="say"
          label={trouble === null ? '发出' : '再发一次'}
          busyLabel="正在发出"
          disabled={isEmpty}
          onPress={onSend}
        />
        <View className="t-note c-ink-3">
          作者、审阅的老师、指导的专家和教务处看得到；通过后别人读作品时看不到。
        </View>
      </View>
    </>
  );
}

const placeholders: Readonly<Record<TalkView['role'], string>> = {
  author: '例如：第二部分我不知道怎样写得更具体',
  expert: '例如：可以从一个孩子写起',
  reviewer: '例如：收获里的两个孩子，后来怎样？',
  office: '例如：这一篇可以再补一张板书',
};
