import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { back } from '@/platform/route';
import { type BookDraft, movedEarlier, removed } from './draft';
import { change } from './editing';
import { faultAt } from './faults';
import { partOf } from './forms/part';
import { PartEditor } from './part-editor';
import { isWithin, type Path, pathOf } from './path';
import './rule-books.css';

type PartPageProps = {
  readonly draft: BookDraft;
  readonly faults: readonly RuleBookFault[];
  readonly path: Path;
  /** Where the words typed here are safe. */
  readonly kept: string;
};

/** One part of the book on a page of its own. */
export function PartPage({ draft, faults, path, kept }: PartPageProps) {
  const part = partOf(draft.book, path);
  const name = part?.name ?? '';
  if (part === null)
    return <StateBlock kind="empty" title="这一部分已经删除" next="返回上一页，可以撤回。" />;

  const first = path.at(-1) === 0;
  function moveUp() {
    change(draft.bookId, (now) => movedEarlier(now, path));
    back();
  }
  function remove() {
    change(draft.bookId, (now) => removed(now, path, `删除「${name}」`));
    back();
  }

  const whole = faultAt(faults, path);
  const findings = draft.checked?.findings.filter((finding) => isWithin(pathOf(finding.path), path)) ?? [];
  return (
    <>
      <SectionHeader title={name} aside={kept} />
      {whole !== undefined && <Notice text={whole} />}
      {findings.map(({ code, path: place, message }) => (
        <View key={code + place} className="yx-rules__notice">
          <Notice text={message} note={draft.checked?.current === false ? '检查之后又改过' : undefined} />
        </View>
      ))}
      <PartEditor draft={draft} faults={faults} path={path} />
      {part.listed && (
        <View className="yx-rules__acts l-edge">
          {!first && <Button id="move-up" label="往前移一位" onPress={moveUp} />}
          <Button id="remove-part" label="删除这一部分" onPress={remove} />
          <View className="t-caption">删除以后，在细则那一页可以撤回。</View>
        </View>
      )}
    </>
  );
}
