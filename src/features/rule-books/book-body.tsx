import { View } from '@tarojs/components';
import { useState } from 'react';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { LedgerRow } from '@/components/list/ledger-row';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { RuleBookView } from '@/contract/rule-books';
import { figuresOf } from './forms/figures';
import { partOf } from './forms/part';
import { at, type Path } from './path';
import './rule-books.css';

/** A book as it is read: every number beside the words it comes from. An item opens to its clauses. */
export function BookBody({ book }: Pick<RuleBookView, 'book'>) {
  const maximum = book.items.reduce((sum, item) => sum + item.maxHundredths, 0);
  return (
    <>
      {book.items.length > 0 && (
        <>
          <SectionHeader title="考核项" aside={`共 ${shortFigure(maximum)} 分，点开看条款`} />
          <View className="l-edge">
            {book.items.map((item, index) => (
              <Item key={item.id} book={book} path={['items', index]} />
            ))}
          </View>
        </>
      )}
      <Rule book={book} path={['ranking']} title="等次与名次" />
      <Rule book={book} path={['reportedHours']} title="上报学时" />
      <Rule book={book} path={['hours']} title="学时要求" />
      {book.duties.length > 0 && (
        <>
          <SectionHeader title="任务" aside={`${book.duties.length} 项`} />
          <View className="l-edge">
            {book.duties.map((duty, index) => (
              <Clause key={duty.id} book={book} path={['duties', index]} title={duty.title} />
            ))}
          </View>
        </>
      )}
      {book.notes.length > 0 && (
        <>
          <SectionHeader title="说明" aside="文件没有写明的，学校这样定" />
          <RuledList>
            {book.notes.map((note) => (
              <ListRow key={note.id} title={note.text} note={aboutOf(book, note.id)} />
            ))}
          </RuledList>
        </>
      )}
    </>
  );
}

type PlacedProps = { readonly book: RuleBookView['book']; readonly path: Path };

function aboutOf(book: RuleBookView['book'], noteId: string): string {
  const rows = partOf(book, [])?.lists.find(({ path }) => path[0] === 'notes')?.rows ?? [];
  return rows[book.notes.findIndex(({ id }) => id === noteId)]?.note ?? '';
}

function Item({ book, path }: PlacedProps) {
  const [isOpen, setOpen] = useState(false);
  const item = book.items[Number(path[1])];
  if (item === undefined) return null;
  return (
    <>
      <LedgerRow name={item.title} valueHundredths={item.maxHundredths} onPress={() => setOpen(!isOpen)} />
      {isOpen && (
        <View className="yx-rules__opened">
          <Clause book={book} path={path} title="本项" />
          {item.clauses.map((clause, index) => (
            <Clause key={clause.id} book={book} path={[...path, 'clauses', index]} title={clause.title} />
          ))}
          {item.voidWhen.map((condition, index) => (
            <Clause key={condition.id} book={book} path={[...path, 'voidWhen', index]} title="作废" />
          ))}
        </View>
      )}
    </>
  );
}

/** What a part says, where it comes from, and its numbers. */
function Clause({ book, path, title }: PlacedProps & { readonly title?: string }) {
  const node = at(book, path);
  const fields = partOf(book, path)?.fields ?? [];
  const text = String(at(node, ['text']) ?? '');
  const source = String(at(node, ['source']) ?? '');
  return (
    <View className="yx-rules__clause">
      {title !== undefined && <View className="t-body t-strong">{title}</View>}
      {text !== '' && <View className="t-clause">{text}</View>}
      <View className="t-caption">{source === '' ? '还没有写出处' : source}</View>
      {figuresOf(fields, node).map(({ name, value }) => (
        <View key={name} className="yx-rules__figure l-pair">
          <View className="yx-rules__figure-name">{name}</View>
          <View className="yx-rules__figure-value">{value}</View>
        </View>
      ))}
    </View>
  );
}

/** A rule that a book may do without. */
function Rule({ book, path, title }: PlacedProps & { readonly title: string }) {
  if (at(book, path) === null) return null;
  const bands = path[0] === 'ranking' ? (book.ranking?.bands ?? []) : [];
  return (
    <>
      <SectionHeader title={title} />
      <View className="l-edge">
        <Clause book={book} path={path} />
        {bands.map((band, index) => (
          <Clause key={band.id} book={book} path={['ranking', 'bands', index]} title={band.title} />
        ))}
      </View>
    </>
  );
}
