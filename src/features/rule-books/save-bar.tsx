import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import type { RuleBookFault } from '@/domain/scoring/rule-book';
import { say } from '@/platform/feedback';
import { replaceWith } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import type { BookDraft } from './draft';
import { checkDraft, saveDraft } from './editing';
import { bookPath } from './paths';
import { isReason } from './words';

type SaveBarProps = {
  readonly draft: BookDraft;
  readonly faults: readonly RuleBookFault[];
};

/** Check, and save as the next version; what is missing for it stands at the left. */
export function SaveBar({ draft, faults }: SaveBarProps) {
  const missing = missingFor(draft, faults);

  async function check() {
    const sound = await checkDraft(draft.bookId);
    say(sound === null ? '还没检查成' : sound === 0 ? '检查过了，没有问题' : `检查过了，${sound} 处请看`);
    scrollTo('findings');
  }
  async function save() {
    const version = await saveDraft(draft.bookId);
    if (version === null) return;
    say(`已存为第 ${version} 版`);
    replaceWith(bookPath({ id: draft.bookId, version }));
  }

  return (
    <BottomBar
      status={missing ?? '可以存了'}
      secondary={
        <Button
          id="check-book"
          label="检查"
          busyLabel="检查中"
          disabled={faults.length > 0}
          onPress={check}
        />
      }
      primary={
        <Button
          id="save-book"
          label={`存第 ${draft.basedOn + 1} 版`}
          look="primary"
          busyLabel="正在存"
          disabled={missing !== null}
          onPress={save}
        />
      }
    />
  );
}

/** What keeps the draft from being saved; null when nothing does. */
function missingFor(
  { basedOn, changed, effectiveFrom, reason }: BookDraft,
  faults: readonly RuleBookFault[],
): string | null {
  if (!changed) return basedOn === 0 ? '还没有写' : '还没有改动';
  if (faults.length > 0) return `${faults.length} 处没写对`;
  if (effectiveFrom === '') return '还没选日期';
  return isReason(reason) ? null : '还没写原因';
}
