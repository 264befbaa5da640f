import { useEffect, useState } from 'react';
import { ListRow } from '@/components/list/list-row';
import { call } from '@/platform/call';
import { say } from '@/platform/feedback';
import { open } from '@/platform/route';
import { favour } from './requests';

type ShelfActionsProps = {
  /** Of the library. */
  readonly shelfKey: string;
  /** As it was read; absent: it is asked for here. */
  readonly favoured?: boolean | undefined;
};

/** What anybody may do with something of the library: keep it, send it to a colleague. */
export function ShelfActions({ shelfKey, favoured: read }: ShelfActionsProps) {
  const [favours, setFavours] = useState(read);
  useEffect(() => {
    if (read === undefined)
      void call('sharing', 'favoured', { key: shelfKey }).then((answer) => {
        if (answer.ok) setFavours(answer.data.favours);
      });
    else setFavours(read);
  }, [shelfKey, read]);

  async function turn() {
    const wanted = favours !== true;
    const why = await favour(shelfKey, wanted);
    say(why ?? (wanted ? '已收藏' : '已从收藏里拿走'));
    if (why === null) setFavours(wanted);
  }

  return (
    <>
      <ListRow
        id="favour"
        title={favours === true ? '已收藏' : '收藏'}
        note={favours === true ? '点一下从收藏里拿走' : '只有您自己看得到'}
        onPress={() => void turn()}
      />
      <ListRow
        id="recommend"
        title="推荐给同事"
        note="他会收到一条消息，可以附一句话"
        onPress={() => open(`/pages/resources/recommend/index?key=${shelfKey}`)}
      />
    </>
  );
}
