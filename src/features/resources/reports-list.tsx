import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import type { ReportedResource, ReportsView } from '@/contract/resources';
import { monthDay } from '@/domain/term/school-day';
import { call } from '@/platform/call';
import { say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { createResource } from '@/platform/resource';
import { open } from '@/platform/route';
import './resources.css';

/** What teachers reported: each resource that waits with its reasons and the office's two answers, then what was settled. */
export function ReportsList() {
  const reports = useMemo(() => createResource<ReportsView>(() => call('sharing', 'reports', {})), []);
  useOnShow(() => void reports.refresh());
  usePullDown(reports.refresh);

  async function settle(resourceId: string, verdict: 'removed' | 'kept', word: string) {
    const answer = await call('sharing', 'settleReport', { resourceId, verdict, word });
    if (!answer.ok) return answer.error.message;
    reports.replace(answer.data);
    say('已经回复反映的老师');
    return null;
  }

  return (
    <Reading state={reports.use()} onRetry={reports.refresh}>
      {({ resources }) => {
        const waiting = resources.filter(({ settled }) => settled === null);
        const settled = resources.filter((one) => one.settled !== null);
        return resources.length === 0 ? (
          <StateBlock kind="empty" title="没有反映的问题" next="老师在资源页点「反映问题」，会出现在这里" />
        ) : (
          <>
            <SectionHeader title="等您处理" aside={`${waiting.length} 份`} />
            <View className="yx-reports">
              {waiting.map((one) => (
                <Waiting key={one.resourceId} reported={one} onSettle={settle} />
              ))}
            </View>
            {settled.length > 0 && <SectionHeader title="处理过的" />}
            <RuledList>
              {settled.map((one) => (
                <Settled key={`${one.resourceId}-${one.settled?.atMs}`} reported={one} />
              ))}
            </RuledList>
          </>
        );
      }}
    </Reading>
  );
}

type WaitingProps = {
  readonly reported: ReportedResource;
  readonly onSettle: (id: string, verdict: 'removed' | 'kept', word: string) => Promise<string | null>;
};

function Waiting({ reported, onSettle }: WaitingProps) {
  const { resourceId, title, by, removed, reports } = reported;
  const [word, setWord] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const missing = word.trim().length < 2;
  const settle = async (verdict: 'removed' | 'kept') =>
    setTrouble(await onSettle(resourceId, verdict, word.trim()));
  return (
    <Sheet>
      <View className="yx-reports__one">
        <View className="l-pair">
          <View className="t-row t-strong">{title}</View>
          {removed && <Chip text="已移除" />}
        </View>
        <View className="t-note">{by}</View>
        {reports.map((report) => (
          <View key={`${report.by}-${report.atMs}`} className="yx-reports__reason">
            <View className="t-body">{report.reason}</View>
            <View className="t-note c-ink-3">{`${report.by}，${monthDay(report.atMs)}`}</View>
          </View>
        ))}
        <TextLink
          id={`see-${resourceId}`}
          label="看看这份资源"
          opens
          onPress={() => open(`/pages/resources/item/index?resourceId=${resourceId}`)}
        />
        <TextAreaField
          id={`word-${resourceId}`}
          label="给反映的老师"
          value={word}
          onChange={setWord}
          placeholder="例如：已请作者遮住姓名"
          maxLength={200}
          fault={trouble ?? undefined}
        />
        <View className="yx-reports__acts">
          <Button id={`keep-${resourceId}`} label="保留" disabled={missing} onPress={() => settle('kept')} />
          <Button
            id={`take-${resourceId}`}
            label="移除"
            disabled={missing}
            onPress={() => settle('removed')}
          />
        </View>
        <View className="t-note c-ink-3">移除的，作者也会收到这句话。</View>
      </View>
    </Sheet>
  );
}

function Settled({ reported }: { readonly reported: ReportedResource }) {
  const { resourceId, title, settled } = reported;
  if (settled === null) return null;
  return (
    <ListRow
      title={title}
      note={`${settled.by}：${settled.word}`}
      value={monthDay(settled.atMs)}
      chip={{ text: settled.verdict === 'removed' ? '已移除' : '保留' }}
      onPress={() => open(`/pages/resources/item/index?resourceId=${resourceId}`)}
    />
  );
}
