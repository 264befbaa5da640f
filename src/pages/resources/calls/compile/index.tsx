import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { CompileDesk } from '@/contract/calls';
import { compile, compileDeskOf } from '@/features/calls/calls';
import {
  beginCompiling,
  type CompileDraft,
  dropCompiling,
  keepCompiling,
  missingOf,
} from '@/features/calls/compile-draft';
import { CompilePage } from '@/features/calls/compile-page';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { back } from '@/platform/route';

const instead = {
  notYourCall: <StateBlock kind="empty" title="汇编由发起人和教务处来编" next="编好以后，可以在资源库里读" />,
  notAsked: <StateBlock kind="empty" title="这次征集不在您这边进行" next="可以返回，看看别的征集" />,
  stillOpen: <StateBlock kind="empty" title="征集还没有截止" next="先结束征集，再来编汇编" />,
};

export default function Page() {
  const callId = useRouter().params.callId ?? '';
  const desk = useMemo(() => compileDeskOf(callId), [callId]);
  const state = desk.use();
  const [changed, setChanged] = useState<CompileDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void desk.refresh());
  const draft = state.data === null ? null : (changed ?? beginCompiling(callId, state.data));

  function change(of: CompileDraft, changes: Partial<CompileDraft>) {
    const next = { ...of, ...changes };
    setChanged(next);
    keepCompiling(callId, next);
  }
  async function send() {
    if (draft === null) return;
    const refusal = await compile(desk, { callId, ...draft, parts: [...draft.parts] });
    setTrouble(refusal?.message ?? null);
    if (refusal === null) {
      dropCompiling(callId);
      say('汇编已经放进资源库');
      back();
      return;
    }
    await desk.refresh();
    const fresh = desk.current().data;
    if (fresh !== null) change(draft, fitted(draft, fresh));
  }

  const missing = draft === null ? undefined : missingOf(draft);
  return (
    <Screen
      bar={
        draft !== null && (
          <BottomBar
            status={`${draft.parts.length} 条`}
            note={missing}
            primary={
              <Button
                id="compile-booklet"
                label={draft.revision === 0 ? '编成汇编' : '重新编汇编'}
                look="primary"
                busyLabel="正在编"
                disabled={missing !== undefined}
                onPress={send}
              />
            }
          />
        )
      }
    >
      {trouble !== null && <Notice text={trouble} />}
      <Reading state={state} onRetry={desk.refresh} instead={instead}>
        {(view) =>
          draft === null ? null : (
            <CompilePage desk={view} draft={draft} onChange={(changes) => change(draft, changes)} />
          )
        }
      </Reading>
    </Screen>
  );
}

/** After a refusal: without what its author took back, and as the change of what stands now. */
function fitted({ parts }: CompileDraft, { entries, booklet }: CompileDesk): Partial<CompileDraft> {
  const standing = new Set(entries.map(({ entryId }) => entryId));
  return {
    parts: parts.filter(({ entryId }) => standing.has(entryId)),
    revision: booklet?.revision ?? 0,
  };
}
