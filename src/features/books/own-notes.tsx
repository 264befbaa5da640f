import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { OwnPiece } from '@/contract/books';
import { longDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import './books.css';

type OwnNotesProps = {
  readonly pieces: readonly OwnPiece[];
  readonly onLink: (piece: OwnPiece) => void;
};

/** The own pieces that can be linked; a reading note that is not shared yet leads to where it is shared. */
export function OwnNotes({ pieces, onLink }: OwnNotesProps) {
  if (pieces.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="还没有可以挂的笔记"
        next="作品通过以后，在它的「来往」里放进校内好作品，就能挂到书上"
      />
    );
  const shared = pieces.filter((piece) => piece.shared);
  const kept = pieces.filter((piece) => !piece.shared);
  return (
    <>
      {shared.length > 0 && (
        <>
          <SectionHeader title="点一下挂上，再点取下" />
          <Paged id="own-pieces" rows={shared} counter="篇" onTurn={scrollTo}>
            {(page) => (
              <RuledList>
                {page.map((piece) => (
                  <ListRow
                    key={piece.submissionId}
                    id={`link-${piece.submissionId}`}
                    title={piece.title}
                    note={longDay(piece.submittedAtMs)}
                    chip={piece.linked ? { text: '已挂上', tone: 'pine', icon: 'check' } : undefined}
                    onPress={() => onLink(piece)}
                  />
                ))}
              </RuledList>
            )}
          </Paged>
        </>
      )}
      {kept.length > 0 && (
        <>
          <SectionHeader title="还没有放进校内好作品" />
          <RuledList>
            {kept.map(({ submissionId, title, submittedAtMs }) => (
              <ListRow
                key={submissionId}
                id={`kept-${submissionId}`}
                title={title}
                note={`${longDay(submittedAtMs)}，去放进校内好作品`}
                onPress={() => open(`/pages/talk/index?submissionId=${submissionId}`)}
              />
            ))}
          </RuledList>
        </>
      )}
      <View className="yx-books__note l-edge t-note c-ink-3">
        从校内好作品里收回的，马上从书上消失；您不读这本书了，也不再显示。
      </View>
    </>
  );
}
