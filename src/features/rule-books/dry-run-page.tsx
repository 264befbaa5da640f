import { View } from '@tarojs/components';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { DryRun } from '@/contract/rule-books';
import { useOnShow } from '@/platform/on-show';
import { DryRunView } from './dry-run-view';
import { InForceForm } from './in-force-form';
import { MovedNames } from './moved-names';
import { refreshRuleBooks, useRuleBooks } from './rule-books';
import { dryRunOf } from './trying';
import { useChanges, WhatChanges } from './what-changes';
import './rule-books.css';

type DryRunPageProps = { readonly id: string; readonly version: number };

/** 试算: what the running term would be by another version. Numbers first; names and the change each ask for a reason. */
export function DryRunPage({ id, version }: DryRunPageProps) {
  const trial = { kind: 'book', id, version } as const;
  const resource = dryRunOf(trial);
  const inForce = useRuleBooks().data?.inForce ?? null;
  const changes = useChanges(inForce, { id, version });
  useOnShow(() => {
    void resource.refresh();
    void refreshRuleBooks();
  });
  return (
    <Reading state={resource.use()} onRetry={resource.refresh} instead={settled}>
      {(dryRun: DryRun) => (
        <>
          {inForce !== null && (
            <View className="yx-rules__head l-edge t-note">
              {`${inForce.termName}现在按第 ${inForce.version} 版考核；这里试算第 ${version} 版。`}
            </View>
          )}
          {inForce !== null && <WhatChanges inForce={inForce} tried={{ id, version }} changes={changes} />}
          <DryRunView dryRun={dryRun} />
          {dryRun.moved > 0 && <MovedNames trial={trial} />}
          {inForce !== null && (
            <InForceForm
              book={{ id, version }}
              dryRun={dryRun}
              termName={inForce.termName}
              changes={changes}
            />
          )}
        </>
      )}
    </Reading>
  );
}

/** Refusals that trying again does not change. */
const settled = {
  noTerm: <StateBlock kind="empty" title="现在没有进行中的学期" next="有了学期，才有可以试算的成绩。" />,
  termClosed: <StateBlock kind="empty" title="这个学期已经定稿" next="新的版本从下一个学期起用。" />,
};
