import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { open } from '@/platform/route';
import { added, type BookDraft, edited } from './draft';
import { change } from './editing';
import { faultAt, faultsWithin } from './faults';
import { FieldView } from './field-view';
import { partOf } from './forms/part';
import type { Addition, PartList } from './forms/part-shape';
import { at, type Path, pathOf } from './path';
import { editPath } from './paths';
import './rule-books.css';

type PartEditorProps = {
  readonly draft: BookDraft;
  readonly faults: readonly RuleBookFault[];
  readonly path: Path;
};

/** The fields of one part, and the rows of the parts within it. */
export function PartEditor({ draft, faults, path }: PartEditorProps) {
  const part = partOf(draft.book, path);
  if (part === null) return null;
  const node = at(draft.book, path);
  return (
    <>
      {part.fields.map((field) => {
        const place = [...path, ...pathOf(field.at)];
        return (
          <View key={field.at + field.label} className="yx-rules__field">
            <FieldView
              field={field}
              value={at(node, pathOf(field.at))}
              fault={faultAt(faults, place)}
              onChange={(value) => change(draft.bookId, (now) => edited(now, place, value))}
            />
          </View>
        );
      })}
      {part.lists.map((list) => (
        <Rows key={list.title} list={list} draft={draft} faults={faults} />
      ))}
    </>
  );
}

type RowsProps = {
  readonly list: PartList;
  readonly draft: BookDraft;
  readonly faults: readonly RuleBookFault[];
};

function Rows({ list, draft, faults }: RowsProps) {
  const book = { id: draft.bookId, version: draft.basedOn };
  // A fault of the whole book is said once, above.
  const missing = list.path.length === 0 ? undefined : faultAt(faults, list.path);
  return (
    <>
      <SectionHeader title={list.title} aside={missing} />
      {list.rows.length > 0 && (
        <RuledList>
          {list.rows.map(({ path, title, note, value }) => {
            const wrong = faultsWithin(faults, path).length;
            return (
              <ListRow
                key={path.join('.')}
                id={`part-${path.join('-')}`}
                title={title}
                note={note}
                value={value}
                chip={wrong === 0 ? undefined : { text: `${wrong} 处要改`, tone: 'amber', icon: 'missing' }}
                onPress={() => open(editPath(book, path))}
              />
            );
          })}
        </RuledList>
      )}
      {list.adds.length > 0 && <Additions list={list} draft={draft} />}
    </>
  );
}

/** One kind is added at once; of several, one is chosen first. */
function Additions({ list, draft }: { readonly list: PartList; readonly draft: BookDraft }) {
  const [choosing, setChoosing] = useState(false);
  const book = { id: draft.bookId, version: draft.basedOn };
  const id = `add-${list.path.join('-')}`;
  const [only] = list.adds;

  function add(addition: Addition) {
    setChoosing(false);
    const { path } = added(draft, list.path, addition);
    change(draft.bookId, (now) => added(now, list.path, addition).draft);
    open(editPath(book, path));
  }

  if (only === undefined) return null;
  if (list.adds.length === 1)
    return (
      <View className="yx-rules__acts l-edge">
        <Button id={id} label={only.label} icon="plus" size="small" onPress={() => add(only)} />
      </View>
    );
  return (
    <>
      <View className="yx-rules__acts l-edge">
        <Button
          id={id}
          label={choosing ? '先不添加' : `添加${list.title}`}
          icon={choosing ? undefined : 'plus'}
          size="small"
          onPress={() => setChoosing(!choosing)}
        />
      </View>
      {choosing && (
        <RuledList>
          {list.adds.map((addition) => (
            <ListRow
              key={addition.label}
              title={addition.label}
              note={addition.note}
              onPress={() => add(addition)}
            />
          ))}
        </RuledList>
      )}
    </>
  );
}
