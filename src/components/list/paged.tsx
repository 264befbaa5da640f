import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '../action/button';
import './paged.css';

/** What a phone holds of a list at a time, however long it is. */
const PAGE_ROWS = 50;

type PagedProps<Row> = {
  /** Of the element around the rows: where reading goes on after a page was turned. */
  readonly id: string;
  readonly rows: readonly Row[];
  /** 人, 条, 篇 … */
  readonly counter: string;
  readonly onTurn: (id: string) => void;
  /** Fetches rows after the last known one; whether there are more now. Absent: `rows` are all. */
  readonly onMore?: (() => Promise<boolean>) | undefined;
  readonly children: (page: readonly Row[]) => ReactNode;
};

/** A long list is turned over page by page, like the booklet itself. A short one shows no sign of it. */
export function Paged<Row>({ id, rows, counter, onTurn, onMore, children }: PagedProps<Row>) {
  const [asked, ask] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / PAGE_ROWS) - 1);
  const page = Math.min(asked, last);
  const shown = rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);

  function turnTo(next: number) {
    ask(next);
    onTurn(id);
  }
  async function onwards() {
    const isThere = page < last || (onMore !== undefined && (await onMore()));
    if (isThere) turnTo(page + 1);
  }

  return (
    <>
      <View id={id}>{children(shown)}</View>
      {(last > 0 || onMore !== undefined) && (
        <View className="yx-paged">
          <Button
            id={`${id}-back`}
            label="上一页"
            size="small"
            disabled={page === 0}
            onPress={() => turnTo(page - 1)}
          />
          <View className="yx-paged__place">{placeOf(page, shown.length, counter)}</View>
          <Button
            id={`${id}-next`}
            label="下一页"
            size="small"
            disabled={page === last && onMore === undefined}
            onPress={onwards}
          />
        </View>
      )}
    </>
  );
}

/** 第 51 到 100 人 */
function placeOf(page: number, count: number, counter: string): string {
  const first = page * PAGE_ROWS + 1;
  return `第 ${first} 到 ${first + count - 1} ${counter}`;
}
