import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Tabs } from '@/components/action/tabs';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { FavouritesList } from '@/features/resources/favourites-list';
import { ShelfSearch } from '@/features/resources/shelf-search';
import { open } from '@/platform/route';

const views = [
  { value: 'shelf', label: '资源库' },
  { value: 'favourites', label: '我的收藏' },
] as const;

export default function Page() {
  const [view, setView] = useState<(typeof views)[number]['value']>('shelf');
  return (
    <Screen
      bar={
        <BottomBar
          primary={
            <Button id="add-resource" label="放一份进来" onPress={() => open('/pages/resources/add/index')} />
          }
        />
      }
    >
      <Tabs tabs={views} value={view} onChange={setView} />
      {view === 'shelf' ? <ShelfSearch /> : <FavouritesList />}
    </Screen>
  );
}
