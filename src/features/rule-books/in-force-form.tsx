import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import type { DryRun } from '@/contract/rule-books';
import { confirm, say } from '@/platform/feedback';
import { back } from '@/platform/route';
import type { ChangedPart } from './changed-part';
import { dryRunOf, putInForce } from './trying';
import { changesInShort } from './what-changes';
import { isReason } from './words';
import './rule-books.css';

type InForceFormProps = {
  readonly book: { readonly id: string; readonly version: number };
  readonly dryRun: DryRun;
  readonly termName: string;
  /** What differs from the version in force; null where that is not known, or it is another book. */
  readonly changes: readonly ChangedPart[] | null;
};

/** 换用这一版: the running term is judged by it from now on, after the numbers above were seen. */
export function InForceForm({ book, dryRun, termName, changes }: InForceFormProps) {
  const [reason, setReason] = useState('');
  const rules = changes === null || changes.length === 0 ? '' : `改的是：${changesInShort(changes)}。`;

  async function change() {
    const sure = await confirm({
      title: `换用第 ${book.version} 版？`,
      text: `${rules}${termName}从头按第 ${book.version} 版重新算，${dryRun.moved} 人的总分或等次会变。每位老师都看得到现在用的是哪一版。`,
      yes: '换用',
    });
    if (!sure) return;
    const refusal = await putInForce(book, dryRun.key, reason);
    if (refusal?.code === 'dryRunFirst') void dryRunOf({ kind: 'book', ...book }).refresh();
    say(refusal?.message ?? `已换用第 ${book.version} 版`);
    if (refusal === null) back();
  }

  return (
    <>
      <SectionHeader title="换用这一版" aside={termName} />
      <View className="l-edge">
        <TextAreaField
          id="rescore-reason"
          label="为什么换用"
          value={reason}
          onChange={setReason}
          placeholder="会留下记录，比如：教代会决定本学期起执行"
          maxLength={200}
        />
        <View className="yx-rules__acts">
          <Button
            id="put-in-force"
            label={`换用第 ${book.version} 版`}
            look="primary"
            busyLabel="正在换用"
            onPress={change}
            missing={isReason(reason) ? undefined : '还没写原因'}
          />
        </View>
      </View>
    </>
  );
}
