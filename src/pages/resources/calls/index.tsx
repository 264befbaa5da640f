import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { CallList } from '@/features/calls/call-list';
import { callList } from '@/features/calls/calls';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';
import { open } from '@/platform/route';

const guest = <GuestNote title="征集" next="绑定身份后，可以交一个小发现，也可以读大家交的。" />;

export default function Page() {
  const state = callList.use();
  const mayAsk = (state.data?.mayAsk.length ?? 0) > 0;
  usePullDown(callList.refresh);
  useOnShow(() => void callList.refresh());
  return (
    <Screen
      bar={
        mayAsk && (
          <BottomBar
            primary={
              <Button
                id="new-call"
                label="发起征集"
                look="primary"
                onPress={() => open('/pages/resources/calls/open/index')}
              />
            }
          />
        )
      }
    >
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={callList.refresh}>
            {({ calls }) => <CallList calls={calls} mayAsk={mayAsk} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
