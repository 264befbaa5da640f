import { Notice } from '@/components/state/notice';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { Refusal } from '@/domain/refusal';
import { confirm } from '@/platform/feedback';
import { open } from '@/platform/route';
import type { BookDraft } from './draft';
import { standOnNewest } from './editing';
import { bookPath } from './paths';
import { newestVersion, useRuleBooks } from './rule-books';

type SaveRefusalProps = { readonly refusal: Refusal; readonly draft: BookDraft };

/** Why a check or a save came to nothing. The draft stands as it is, and what to do next is said. */
export function SaveRefusal({ refusal, draft }: SaveRefusalProps) {
  if (refusal.code === 'bookChanged') return <Overtaken draft={draft} />;
  return <Notice text={refusal.message} />;
}

/** Another officer saved meanwhile: look at theirs first, then save on top of it, or not. */
function Overtaken({ draft }: { readonly draft: BookDraft }) {
  const newest = newestVersion(useRuleBooks().data, draft.bookId);

  async function goOn() {
    const sure = await confirm({
      title: `在第 ${newest} 版之后存？`,
      text: `您的草稿会存成第 ${newest + 1} 版，第 ${newest} 版里改过的不会自动并进来。`,
      yes: '就这样存',
    });
    if (sure) standOnNewest(draft.bookId);
  }

  return (
    <>
      <RefusalSheet
        title="有人先存了一版"
        remedy="您改的都还在手机里。先看看那一版改了什么，再决定要不要在它之后存。"
        look="secondary"
        action={{
          label: `看第 ${newest} 版`,
          onPress: () => open(bookPath({ id: draft.bookId, version: newest })),
        }}
      />
      <Notice text="看过了，还是要存我的" action={{ label: '接着存', onPress: goOn }} />
    </>
  );
}
