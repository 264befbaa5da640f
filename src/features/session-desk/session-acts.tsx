import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import type { SessionView } from '@/contract/attendance';
import type { Refusal } from '@/domain/refusal';
import { open } from '@/platform/route';
import { closeSession, openSession, projectorPath } from './desk';
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

  async function begin(): Promise<boolean> {
    const refusal = await openSession(session);
    onRefusal(refusal);
    await onChanged();
    return refusal === null;
  }
  async function beginAndProject() {
    if (await begin()) open(projectorPath(sessionId));
  }
  async function end() {
    onRefusal(await closeSession(sessionId));
    await onChanged();
  }

  if (state === 'closed') {
    return <Button id={`reopen-${sessionId}`} label="重新打开签到" onPress={begin} />;
  }
  if (state === 'planned') {
    return (
      <Button
        id={`open-${sessionId}`}
        label="开始签到"
        look={quiet ? 'secondary' : 'primary'}
        onPress={beginAndProject}
      />
    );
  }
  return (
    <View className="yx-acts">
      <View className="yx-acts__one">
        <Button id={`close-${sessionId}`} label="结束签到" onPress={end} />
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
