import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import type { SessionView } from '@/contract/session-view';
import type { Refusal } from '@/domain/refusal';
import { open } from '@/platform/route';
import { closeSession, projectorPath, reopenSession, startSession } from './desk';
import './session-acts.css';

type SessionActsProps = {
  readonly session: SessionView;
  /** The screen has its red button already. */
  readonly quiet: boolean;
  readonly onRefusal: (refusal: Refusal | null) => void;
  readonly onChanged: () => unknown;
};

/** Start check-in and project it, or end it. */
export function SessionActs({ session, quiet, onRefusal, onChanged }: SessionActsProps) {
  const { sessionId, state } = session;

  async function act(change: (id: string) => Promise<Refusal | null>): Promise<boolean> {
    const refusal = await change(sessionId);
    onRefusal(refusal);
    await onChanged();
    return refusal === null;
  }
  async function startAndProject() {
    if (await act(startSession)) open(projectorPath(sessionId));
  }

  // Only its planner can bring it back.
  if (state === 'cancelled') return null;
  if (state === 'closed') {
    return (
      <View className="yx-acts">
        <View className="yx-acts__one">
          <Button id={`reopen-${sessionId}`} label="重新打开签到" onPress={() => act(reopenSession)} />
        </View>
        <View className="yx-acts__one">
          <Button
            id={`list-${sessionId}`}
            label="到场名单"
            onPress={() => open(projectorPath(sessionId, true))}
          />
        </View>
      </View>
    );
  }
  if (state === 'planned') {
    return (
      <Button
        id={`open-${sessionId}`}
        label="开始签到"
        look={quiet ? 'secondary' : 'primary'}
        onPress={startAndProject}
      />
    );
  }
  return (
    <View className="yx-acts">
      <View className="yx-acts__one">
        <Button id={`close-${sessionId}`} label="结束签到" onPress={() => act(closeSession)} />
      </View>
      <View className="yx-acts__one">
        <Button
          id={`project-${sessionId}`}
          label="投屏"
          look={quiet ? 'secondary' : 'primary'}
          onPress={() => open(projectorPath(sessionId))}
        />
      </View>
    </View>
  );
}
