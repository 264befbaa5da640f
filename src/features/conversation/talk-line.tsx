import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { classes } from '@/components/classes';
import { Chip } from '@/components/figure/chip';
import { UnreadDot } from '@/components/list/list-row';
import type { TalkEntry } from '@/contract/conversation';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { actNames, roleNames } from './words';

type Round = Extract<TalkEntry, { kind: 'round' }>;
type Comment = Extract<TalkEntry, { kind: 'comment' }>;

/** One entry in the line of time: what happened carries its name as a chip, what was said its speaker. */
export function TalkLine(props: { readonly entry: TalkEntry; readonly onTakeBack: (key: string) => void }) {
  const { entry } = props;
  return entry.kind === 'round' ? (
    <RoundLine round={entry} />
  ) : (
    <CommentLine comment={entry} onTakeBack={props.onTakeBack} />
  );
}

function when(atMs: number): string {
  return `${monthDay(atMs)} ${clockTime(atMs)}`;
}

function RoundLine({ round }: { readonly round: Round }) {
  return (
    <View className="yx-talk__line">
      <View className="yx-talk__who">
        {round.isNew && <UnreadDot />}
        <Chip text={actNames[round.act]} tone={round.act === 'guided' ? 'pine' : 'plain'} />
        <View className="t-note c-ink-3">{`${round.by}，${when(round.atMs)}`}</View>
      </View>
      {round.remark !== '' && <View className="yx-talk__words t-body">{round.remark}</View>}
      {round.parts.map(({ name, words }) => (
        <View key={name} className="yx-talk__part">
          <View className="t-caption">{name}</View>
          <View className="yx-talk__words t-body">{words}</View>
        </View>
      ))}
    </View>
  );
}

function CommentLine(props: { readonly comment: Comment; readonly onTakeBack: (key: string) => void }) {
  const { key, by, role, mine, atMs, text, withdrawn, mayWithdraw, isNew } = props.comment;
  return (
    <View className={classes('yx-talk__line', mine && 'yx-talk__line--mine')}>
      <View className="yx-talk__who">
        {isNew && <UnreadDot />}
        <View className="t-strong">{mine ? '我' : by}</View>
        <View className="t-note c-ink-3">
          {`${role === null || mine ? '' : `${roleNames[role]}，`}${when(atMs)}`}
        </View>
      </View>
      {withdrawn ? (
        <View className="t-note c-ink-3">已撤回</View>
      ) : (
        <View className="yx-talk__words t-body">{text}</View>
      )}
      {mayWithdraw && (
        <View className="yx-talk__act">
          <TextLink id={`take-back-${key}`} label="撤回" onPress={() => props.onTakeBack(key)} />
        </View>
      )}
    </View>
  );
}
