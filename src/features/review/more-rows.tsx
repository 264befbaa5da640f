import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { RoundView } from '@/contract/piece-view';
import type { ReviewView } from '@/contract/submission';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';

/** What was said before, the earlier versions, and the ways to what else belongs to a piece. */
export function MoreRows({ piece }: { readonly piece: ReviewView }) {
  const { submissionId, rounds } = piece;
  const versions = rounds.filter(({ act }) => act === 'submitted').slice(0, -1);
  const words = rounds.filter(
    ({ act, remark, dueAtMs }) => act === 'passedOn' || remark !== '' || dueAtMs !== null,
  );
  return (
    <>
      {words.length > 0 && (
        <>
          <SectionHeader title="前面说过的" />
          <View className="l-edge">
            {words.map((round) => (
              <View key={round.n} className="yx-review__word t-note">
                {wordsOf(round)}
              </View>
            ))}
          </View>
        </>
      )}
      <RuledList>
        {versions.map(({ n, atMs }, index) => (
          <ListRow
            key={n}
            id={`version-${n}`}
            title={`第 ${index + 1} 稿`}
            value={monthDay(atMs)}
            onPress={() => open(`/pages/leader/version/index?submissionId=${submissionId}&round=${n}`)}
          />
        ))}
        <ListRow
          id="likeness"
          {...likenessRow(piece.likenessFound)}
          onPress={() => open(`/pages/likeness/index?submissionId=${submissionId}`)}
        />
        <ListRow
          id="talk"
          title="和作者说几句"
          onPress={() => open(`/pages/talk/index?submissionId=${submissionId}`)}
        />
        <ListRow
          id="guidance"
          title="请专家指导"
          onPress={() => open(`/pages/guidance/ask/index?submissionId=${submissionId}`)}
          last
        />
      </RuledList>
    </>
  );
}

function likenessRow(found: boolean | null) {
  if (found === null) return { title: '相近的段落', note: '还在比对，过几分钟再看' };
  return found
    ? { title: '有相近的段落', note: '两篇对照着看，由您判断' }
    : { title: '相近的段落', note: '没有找到' };
}

function wordsOf({ by, inSteadOf, atMs, act, remark, dueAtMs }: RoundView): string {
  const who = inSteadOf === undefined ? by : `${by}（代${inSteadOf}）`;
  const what = act === 'passedOn' ? '初审通过' : '';
  const until = dueAtMs === null ? '' : `${monthDay(dueAtMs)} 前改好`;
  return `${who}，${monthDay(atMs)}：${[what, remark, until].filter((part) => part !== '').join('；')}`;
}
