import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { useOnShow } from '@/platform/on-show';
import { scrollTo } from '@/platform/scroll';
import { failedScansOf } from './failed-scans';

const acts = { checkIn: '签到', checkOut: '签退', rollCall: '复签' } as const;

/** Codes that did not count at one session, newest first: for the office, when somebody says that it did not work. */
export function ScansPage({ sessionId }: { readonly sessionId: string }) {
  const scans = failedScansOf(sessionId);
  useOnShow(() => void scans.refresh());
  return (
    <Screen>
      <Reading state={scans.use()} onRetry={scans.refresh}>
        {({ scans: rows, keptDays }) =>
          rows.length === 0 ? (
            <StateBlock
              kind="empty"
              title="没有没签上的记录"
              next={`有的话留 ${keptDays} 天，只有教务处看得到。`}
            />
          ) : (
            <>
              <SectionHeader title="没签上的记录" aside={`${rows.length} 条，留 ${keptDays} 天`} />
              <RuledList>
                <Paged id="scans" rows={rows} counter="条" onTurn={scrollTo}>
                  {(page) =>
                    page.map(({ memberId, name, act, why, atMs }) => (
                      <View key={`${memberId}-${act}-${atMs}`}>
                        <ListRow
                          title={name}
                          note={`${acts[act]}：${why}`}
                          value={`${monthDay(atMs)} ${clockTime(atMs)}`}
                        />
                      </View>
                    ))
                  }
                </Paged>
              </RuledList>
            </>
          )
        }
      </Reading>
    </Screen>
  );
}
