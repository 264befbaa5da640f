import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { BookView } from '@/contract/books';
import { open } from '@/platform/route';
import { BookReasons } from './book-reasons';
import { salonChip, salonNote } from './salon-words';
import './books.css';

type BookPageProps = {
  readonly book: BookView;
  readonly onLeave: () => void;
  readonly onDrop: (memberId: string) => void;
};

/** A book: why, who reads it, what was written about it, and when it is talked about. */
export function BookPage({ book, onLeave, onDrop }: BookPageProps) {
  const { bookId, title, author, chosenFor, readers, reading, mayArrange } = book;
  return (
    <>
      <View className="yx-books__head l-edge">
        <View className="t-title">{`《${title}》`}</View>
        {author !== '' && <View className="t-note">{author}</View>}
        {chosenFor.length > 0 && (
          <View className="t-note c-pine">{`${chosenFor.map(({ name }) => name).join('、')}本学期共读`}</View>
        )}
      </View>
      {mayArrange && (
        <RuledList>
          <ListRow
            id="arrange"
            title="选为共读，挂读书沙龙"
            onPress={() => open(`/pages/resources/books/arrange/index?bookId=${bookId}`)}
          />
        </RuledList>
      )}
      <BookReasons book={book} onDrop={onDrop} />
      <SectionHeader title="谁在读" />
      <View className="yx-books__note l-edge">
        <View id="readers" className={readers.length === 0 ? 't-note c-ink-3' : 't-body'}>
          {readers.length === 0 ? '还没有人加入。点「我也读」，这里会有您的名字。' : readers.join('、')}
        </View>
        {reading && (
          <View className="yx-books__acts">
            <TextLink id="leave" label="我不读了" onPress={onLeave} />
          </View>
        )}
      </View>
      <Notes book={book} />
      <Salons book={book} />
    </>
  );
}

function Notes({ book: { bookId, notes, reading } }: { readonly book: BookView }) {
  return (
    <>
      <SectionHeader title="读书笔记" />
      {notes.length === 0 && !reading && (
        <View className="yx-books__note l-edge t-note c-ink-3">
          还没有笔记。在读的老师可以把自己愿意给全校看的作品挂在这里。
        </View>
      )}
      <RuledList>
        {notes.map(({ submissionId, title, author, mine }) => (
          <ListRow
            key={submissionId}
            id={`note-${submissionId}`}
            title={title}
            note={mine ? '我' : author}
            onPress={() => open(`/pages/library/piece/index?submissionId=${submissionId}`)}
          />
        ))}
        {reading && (
          <ListRow
            id="own-notes"
            title="挂上我的笔记"
            note="通过了、您愿意给全校看的作品"
            onPress={() => open(`/pages/resources/books/notes/index?bookId=${bookId}`)}
          />
        )}
      </RuledList>
    </>
  );
}

function Salons({ book: { salons } }: { readonly book: BookView }) {
  return (
    <>
      <SectionHeader title="读书沙龙" />
      {salons.length === 0 ? (
        <View className="yx-books__note l-edge t-note c-ink-3">
          还没有安排。组长或教务处排好读书沙龙，会挂在这里。
        </View>
      ) : (
        <RuledList>
          {salons.map((salon) => (
            <ListRow
              key={salon.sessionId}
              id={`salon-${salon.sessionId}`}
              title={salon.title}
              note={salonNote(salon)}
              chip={salonChip(salon)}
              onPress={() => open(`/pages/session/index?sessionId=${salon.sessionId}`)}
            />
          ))}
        </RuledList>
      )}
    </>
  );
}
