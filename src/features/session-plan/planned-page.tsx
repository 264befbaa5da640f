import { View } from '@tarojs/components';
import { shortFigure } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { PlannedSessionView, PlanningDesk } from '@/contract/session-planning';
import { atSchoolTime, clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { CancelForm } from './cancel-form';
import { MaterialList } from './material-list';
import { MoveForm } from './move-form';
import './plan-form.css';

type PlannedPageProps = {
  readonly desk: PlanningDesk;
  readonly session: PlannedSessionView;
  /** The folder that this person's phone uploads to. */
  readonly ownPath: string;
  readonly onChanged: () => unknown;
};

const states = {
  planned: '还没开始',
  open: '正在签到',
  closed: '已结束',
  cancelled: '已取消',
} as const;

const changed = { moved: '改期', cancelled: '取消', restored: '恢复' } as const;

/** One session as its planner has it: what it is, its files, and how it is moved or cancelled. */
export function PlannedPage({ desk, session, ownPath, onChanged }: PlannedPageProps) {
  const { sessionId, number, state, content, changes } = session;
  return (
    <>
      <View className="yx-planned__head l-edge">
        <View className="t-caption">{`第 ${number} 次研修，${states[state]}`}</View>
        <View className="t-title">{content.title}</View>
        <View className="t-note">{whenAndWhere(session)}</View>
        <View className="t-note">
          {`${shortFigure(content.hoursHundredths)} 学时，${content.required ? '必修' : '选修'}`}
        </View>
      </View>
      <RuledList>
        <ListRow
          id="edit"
          title="改内容"
          note={state === 'planned' ? '标题、主讲、对象、学时、签到' : '标题、主讲'}
          onPress={() => open(`/pages/plan/edit/index?sessionId=${sessionId}`)}
        />
      </RuledList>
      <MaterialList sessionId={sessionId} ownPath={ownPath} />
      {state === 'planned' && <MoveForm desk={desk} session={session} onMoved={onChanged} />}
      {(state === 'planned' || state === 'cancelled') && (
        <CancelForm session={session} onChanged={onChanged} />
      )}
      {(state === 'open' || state === 'closed') && (
        <Notice text="打开过签到的，不能再改期或取消" note="没有办成的，请在活动记录里说明。" />
      )}
      {changes.length > 0 && (
        <>
          <SectionHeader title="改动" aside={`${changes.length} 次`} />
          <RuledList>
            {changes.map(({ kind, reason, atMs, by }) => (
              <ListRow
                key={atMs}
                title={`${changed[kind]}：${reason}`}
                note={`${monthDay(atMs)} ${clockTime(atMs)}，${by}`}
              />
            ))}
          </RuledList>
        </>
      )}
    </>
  );
}

function whenAndWhere({ day, slot }: PlannedSessionView): string {
  const atMs = atSchoolTime(day, slot.from);
  const when = `${monthDay(atMs)} ${weekday(atMs)} ${slot.from}–${slot.to}`;
  return slot.place === '' ? when : `${when}，${slot.place}`;
}
