import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { LedgerBooksView } from '@/contract/ledgers';
import { say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { setLedgers } from './kept-ledgers';
import './kept-form.css';

type Kept = Readonly<Record<string, number>>;

type KeptFormProps = { readonly view: LedgerBooksView; readonly canEdit: boolean };

/** 同时记的账: for each book of hours, whether it is kept beside the term's own book, and by which version. */
export function KeptForm({ view, canEdit }: KeptFormProps) {
  const standing: Kept = Object.fromEntries(view.kept.map(({ id, version }) => [id, version]));
  const [chosen, setChosen] = useState<Kept>(standing);
  const [reason, setReason] = useState('');
  const changed = view.choices.some(({ id }) => (chosen[id] ?? 0) !== (standing[id] ?? 0));

  async function save() {
    const books = view.choices.flatMap(({ id }) => {
      const version = chosen[id] ?? 0;
      return version === 0 ? [] : [{ id, version }];
    });
    const trouble = await setLedgers({ books, reason });
    say(trouble ?? '已保存');
    if (trouble === null) back();
  }

  return (
    <>
      <SectionHeader title="同时记的账" aside={`${view.kept.length} 本`} />
      <View className="yx-kept__field t-note">
        现用的细则以外，同一份签到记录还记进这里选的账。换版本、增减都不动记录，老师下一次打开就按新的算。
      </View>
      {view.choices.map(({ id, title, versions }) => (
        <View key={id} className="yx-kept__book">
          <View className="yx-kept__title t-row t-strong">{title}</View>
          <ChoiceRow
            label={title}
            options={[
              { value: 0, label: '不记' },
              ...versions.map((version) => ({ value: version, label: `第 ${version} 版` })),
            ]}
            value={chosen[id] ?? 0}
            onChange={(version) => canEdit && setChosen({ ...chosen, [id]: version })}
          />
        </View>
      ))}
      <View className="yx-kept__field t-note c-ink-3">
        要改学时数、周期或者最多上报多少，先在「考核细则」里把那一份拿来用、存成新的一版，再到这里换用。
      </View>
      {canEdit && (
        <>
          <View className="yx-kept__field">
            <TextAreaField
              id="ledgers-reason"
              label="为什么调整"
              value={reason}
              onChange={setReason}
              placeholder="会留下记录，比如：县里改为每学年 10 学时"
              maxLength={200}
            />
          </View>
          <View className="yx-kept__field">
            <Button
              id="save-ledgers"
              label="保存"
              look="primary"
              busyLabel="正在保存"
              onPress={save}
              missing={changed ? (reason.trim().length < 2 ? '还没写原因' : undefined) : '还没有改动'}
            />
          </View>
        </>
      )}
    </>
  );
}
