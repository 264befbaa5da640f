import { View } from '@tarojs/components';
import { StatBar } from '@/components/figure/stat-bar';
import { twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { DryRun } from '@/contract/rule-books';
import { clockTime } from '@/domain/term/school-day';
import './dry-run.css';
import './rule-books.css';

/** What a trial would change, in numbers alone: how many move, by how much, between which bands, and why. */
export function DryRunView({ dryRun }: { readonly dryRun: DryRun }) {
  const { moved, teachers, up, down, bands, items } = dryRun;
  const changed = items.filter((item) => item.changed > 0 || item.highestMoved);
  return (
    <>
      <Sheet>
        <View className="l-pair">
          <View className="t-note">{`试算于 ${clockTime(dryRun.atMs)}，什么都没有改`}</View>
        </View>
        <View className="yx-dry-run__total">
          <View className="t-total">{moved}</View>
          <View className="t-note">{`/ ${teachers} 人的总分或等次会变`}</View>
        </View>
        <StatBar
          stats={[
            { figure: String(up), caption: '人总分升' },
            { figure: String(down), caption: '人总分降' },
          ]}
        />
        <View className="yx-rules__gap" />
        <Line name="升得最多" value={signed(dryRun.largestUpHundredths)} />
        <Line name="降得最多" value={signed(dryRun.largestDownHundredths)} />
      </Sheet>
      <SectionHeader title="等次怎样变" aside={bands.length === 0 ? '没有人换等次' : undefined} />
      {bands.length > 0 && (
        <RuledList>
          {bands.map(({ from, to, count }) => (
            <ListRow
              key={`${from}/${to}`}
              title={`${bandName(from)} → ${bandName(to)}`}
              value={`${count} 人`}
            />
          ))}
        </RuledList>
      )}
      <SectionHeader title="为什么变" aside={changed.length === 0 ? '各项得分都不变' : undefined} />
      {changed.length > 0 && (
        <RuledList>
          {changed.map((item) => (
            <ListRow
              key={item.itemId}
              title={item.title}
              note={item.highestMoved ? '这一项的最高值变了，按最高折算的分都跟着变' : undefined}
              value={`${item.changed} 人得分变`}
            />
          ))}
        </RuledList>
      )}
    </>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="yx-dry-run__line l-pair">
      <View className="t-row">{name}</View>
      <View className="yx-dry-run__value t-row t-strong">{value}</View>
    </View>
  );
}

/** +1.50, −0.50; nothing moved: 0.00 */
export function signed(hundredths: number): string {
  return hundredths > 0 ? `+${twoDecimals(hundredths)}` : twoDecimals(hundredths);
}

export function bandName(title: string | null): string {
  return title ?? '没有等次';
}
