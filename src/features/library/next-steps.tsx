import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { TalkView } from '@/contract/conversation';
import { say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { setShares } from './library';

type NextStepsProps = {
  readonly piece: TalkView;
  readonly onChanged: () => Promise<void>;
};

/** What can be done next with a piece that is talked about: revised, shared with the school, recommended. */
export function NextSteps({ piece, onChanged }: NextStepsProps) {
  const { submissionId, dutyId, role, state, shares, mayCommend } = piece;

  async function share() {
    const why = await setShares(submissionId, !shares);
    say(why ?? (shares ? '已经收回，别人看不到了' : '已经放进校内好作品'));
    if (why === null) await onChanged();
  }

  const isAuthors = role === 'author' && (state === 'returned' || state === 'approved');
  if (!isAuthors && !mayCommend) return null;
  return (
    <RuledList>
      {role === 'author' && state === 'returned' && (
        <ListRow
          id="revise"
          title="去修改"
          note="改好再交，原来的每一稿都留着"
          onPress={() => open(`/pages/writing/index?dutyId=${dutyId}`)}
          last
        />
      )}
      {role === 'author' && state === 'approved' && (
        <ListRow
          id="share"
          title={shares ? '从校内好作品里收回' : '放进校内好作品'}
          note={shares ? '收回以后，别的老师马上看不到' : '全校老师可以读定稿，看不到来往'}
          onPress={() => void share()}
          last
        />
      )}
      {mayCommend && (
        <ListRow
          id="commend"
          title="推荐这一篇"
          note="写一句理由，作者会收到"
          onPress={() => open(`/pages/library/commend/index?submissionId=${submissionId}`)}
          last
        />
      )}
    </RuledList>
  );
}
