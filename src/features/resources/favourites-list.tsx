import { useEffect } from 'react';
import { Paged } from '@/components/list/paged';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { scrollTo } from '@/platform/scroll';
import { favourites } from './shelf';
import { ShelfRows } from './shelf-rows';

/** 我的收藏: nobody else sees them. */
export function FavouritesList() {
  useOnShow(() => void favourites.refresh());
  useEffect(() => void favourites.refresh(), []);
  usePullDown(favourites.refresh);
  return (
    <Reading state={favourites.use()} onRetry={favourites.refresh}>
      {({ rows }) =>
        rows.length === 0 ? (
          <StateBlock kind="empty" title="还没有收藏" next="打开一份资源，点「收藏」，下次从这里找" />
        ) : (
          <Paged id="favourites" rows={rows} counter="份" onTurn={scrollTo}>
            {(page) => <ShelfRows rows={page} />}
          </Paged>
        )
      }
    </Reading>
  );
}
