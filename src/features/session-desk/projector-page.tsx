import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { Screen } from '@/components/layout/screen';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import { ROLL_CALLS } from '@/domain/attendance/roll-call';
import type { Refusal } from '@/domain/refusal';
import { confirm } from '@/platform/feedback';
import { canFillScreen, toggleFullScreen } from '@/platform/full-screen';
import { useKeys } from '@/platform/keyboard';
import { closeSession, reopenSession, startSession } from './desk';
import { rosterOf } from './host-list';
import { HostListView } from './host-list-view';
import { type Projecting, useProjecting } from './projection';
import { openRollCall } from './projection-store';
import { ProjectorBar } from './projector-bar';
import { ProjectorView } from './projector-view';
import { confirmCall } from './roll-call-panel';
import './projector-page.css';

type ProjectorPageProps = {
  readonly sessionId: string;
  /** Come here for the list: the tap that led here was deliberate enough. */
  readonly withList: boolean;
};

/** The projector with the host's list beside it. */
export function ProjectorPage({ sessionId, withList }: ProjectorPageProps) {
  const projecting = useProjecting(sessionId);
  const [listed, setListed] = useState(withList);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const state = standing(projecting);
  // Not before the session is known: the list would be read twice and move away under the host's finger.
  const listShown = listed && state !== 'reading';

  // biome-ignore lint/correctness/useExhaustiveDependencies: opening or ending check-in changes what everybody's silence means
  useEffect(() => {
    if (listShown) void rosterOf(sessionId).refresh();
  }, [listShown, sessionId, state]);

  async function showList() {
    const sure = await confirm({
      title: '名单会显示在这块屏幕上',
      text: '正在投影的话，全场都看得见姓名。请先切换画面，或换一台设备。',
      yes: '显示名单',
    });
    if (sure) setListed(true);
  }
  async function act(change: () => Promise<Refusal | null>) {
    setRefusal(await change());
    await projecting.refresh();
  }

  async function callAgain() {
    const number = (projecting.projection?.calls.length ?? ROLL_CALLS) + 1;
    if (state !== 'running' || number > ROLL_CALLS || !(await confirmCall(number))) return;
    setRefusal(await openRollCall(sessionId, number as 1 | 2));
  }
  useKeys({
    f: toggleFullScreen,
    l: () => (listed ? setListed(false) : showList()),
    r: callAgain,
    escape: () => setListed(false),
  });

  const list = listShown && <HostListView sessionId={sessionId} onClose={() => setListed(false)} />;
  return (
    <Screen
      bar={
        state === 'running' && (
          <ProjectorBar
            projecting={projecting}
            onList={showList}
            onEnd={() => act(() => closeSession(sessionId))}
          />
        )
      }
    >
      {refusal !== null && <Notice text={refusal.message} />}
      {state === 'running' && <ProjectorView projecting={projecting} list={list} />}
      {state === 'running' && canFillScreen && (
        <View className="yx-projector-page__keys">
          <TextLink id="full-screen" label="全屏" onPress={toggleFullScreen} />
          <View className="t-note">键盘：F 全屏，L 名单，R 复签，Esc 收起名单</View>
        </View>
      )}
      {state !== 'running' && (
        <View className="yx-projector-page__rest">
          {state === 'reading' && <StateBlock kind="loading" />}
          {state === 'lost' && (
            <StateBlock kind="error" title={projecting.refusal?.message ?? ''} onRetry={projecting.refresh} />
          )}
          {(state === 'closed' || state === 'notStarted') && (
            <Rest
              state={state}
              onStart={() => act(() => (state === 'closed' ? reopenSession : startSession)(sessionId))}
              onList={listed ? null : () => setListed(true)}
            />
          )}
          {list && <View className="yx-projector-page__list">{list}</View>}
        </View>
      )}
    </Screen>
  );
}

type Standing = 'reading' | 'running' | 'lost' | 'closed' | 'notStarted';

/** What the last answer means: a lost network keeps the projector running with what it has. */
function standing({ projection, refusal }: Projecting): Standing {
  if (refusal?.code === 'closed' || refusal?.code === 'notStarted') return refusal.code;
  if (projection !== null) return 'running';
  return refusal === null ? 'reading' : 'lost';
}

type RestProps = {
  readonly state: 'closed' | 'notStarted';
  readonly onStart: () => unknown;
  readonly onList: (() => void) | null;
};

/** No check-in is running: begin or reopen it, or enter people by hand. */
function Rest({ state, onStart, onList }: RestProps) {
  const closed = state === 'closed';
  return (
    <StateBlock
      kind="empty"
      title={closed ? '签到已结束' : '还没开始签到'}
      next={closed ? '到过场的，可以在名单里补登。' : '开始后，这里投出每 15 秒一换的码。'}
      action={
        <View className="yx-projector-page__acts">
          <Button
            id="start-session"
            label={closed ? '重新打开签到' : '开始签到'}
            look={closed ? 'secondary' : 'primary'}
            onPress={onStart}
          />
          {onList !== null && <Button id="host-list" label="到场名单" onPress={onList} />}
        </View>
      }
    />
  );
}
