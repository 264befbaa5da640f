import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { BookEntry, GroupBook } from '@/contract/books';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';

type BookListProps = { readonly ours: readonly GroupBook[]; readonly books: readonly BookEntry[] };

/** What the own groups read stands first; then everything that somebody recommends, the term's books before the newest. */
export function BookList({ ours, books }: BookListProps) {
  if (books.length === 0)
    return (
      <StateBlock kind="empty" title="还没有人推荐书" next="读到一本值得同事读的，写一句为什么，放在这里" />
    );
  return (
    <>
      {ours.length > 0 && (
        <>
          <SectionHeader title="组里在读" />
          <RuledList>
            {ours.map(({ bookId, title, author, why }) => (
              <ListRow
                key={bookId}
                id={`ours-${bookId}`}
                title={`《${title}》`}
                note={author === '' ? why : `${author}，${why}`}
                onPress={() => openBook(bookId)}
              />
            ))}
          </RuledList>
        </>
      )}
      <SectionHeader title="推荐的书" aside="共读的在前，新的在前" />
      <Paged id="books" rows={books} counter="本" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((book) => (
              <ListRow
                key={book.bookId}
                id={`book-${book.bookId}`}
                title={`《${book.title}》`}
                note={noteOf(book)}
                chip={chipOf(book)}
                onPress={() => openBook(book.bookId)}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}

function openBook(bookId: string) {
  open(`/pages/resources/books/book/index?bookId=${bookId}`);
}

function noteOf({ author, recommendedBy, chosenFor }: BookEntry): string {
  const parts = [
    author,
    recommendedBy === null ? '' : `${recommendedBy}推荐`,
    chosenFor.length === 0 ? '' : `${chosenFor.map(({ name }) => name).join('、')}共读`,
  ];
  return parts.filter((part) => part !== '').join('，');
}

function chipOf({ reading, isOurs }: BookEntry) {
  if (reading) return { text: '在读', tone: 'pine' } as const;
  return isOurs ? ({ text: '共读', tone: 'plain' } as const) : undefined;
}
