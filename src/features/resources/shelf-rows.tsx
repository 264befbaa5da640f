import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { ShelfRow } from '@/contract/resources';
import { shelfLink } from '@/domain/notice/resource-messages';
import { monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { rowNote } from './words';

/** Things of the library, a line each. */
export function ShelfRows({ rows }: { readonly rows: readonly ShelfRow[] }) {
  return (
    <RuledList>
      {rows.map((row) => (
        <ListRow
          key={row.key}
          id={`shelf-${row.key.replace(/\./g, '-')}`}
          title={row.title}
          note={rowNote(row)}
          value={monthDay(row.atMs)}
          chip={row.source === 'commended' ? { text: '推荐', tone: 'red' } : undefined}
          onPress={() => open(shelfLink(row.key))}
        />
      ))}
    </RuledList>
  );
}
