import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { useEditing } from './editing';
import { titleOf } from './forms/row-words';
import { beginOwnBook, ownDraftId } from './own-book';
import { editPath } from './paths';
import './rule-books.css';

/** A book of the school's own from nothing; or the one that is not finished yet. */
export function OwnBookStart() {
  const [id, setId] = useState(ownDraftId);
  useOnShow(() => setId(ownDraftId()));
  return id === null ? <Begin /> : <Unfinished id={id} />;
}

const openOwn = (id: string) => open(editPath({ id, version: 0 }));

function Begin() {
  return (
    <View className="yx-rules__acts l-edge">
      <Button
        id="begin-own-book"
        label="从空白写一份"
        icon="plus"
        size="small"
        onPress={() => openOwn(beginOwnBook())}
      />
    </View>
  );
}

function Unfinished({ id }: { readonly id: string }) {
  const { draft } = useEditing(id);
  if (draft === null || !draft.changed) return <Begin />;
  return (
    <>
      <SectionHeader title="没写完的" aside="只在这部手机里" />
      <RuledList>
        <ListRow
          id="own-book"
          title={titleOf(draft.book)}
          note="存好以后才是学校的"
          onPress={() => openOwn(id)}
        />
      </RuledList>
    </>
  );
}
