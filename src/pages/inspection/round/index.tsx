import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { sendKeptMarks } from '@/features/inspection/kept-marks';
import { RoundBar } from '@/features/inspection/round-bar';
import { RoundPage } from '@/features/inspection/round-page';
import { roundOf } from '@/features/inspection/rounds';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const guest = <GuestNote title="检查名单" next="绑定身份后，组长和教务处在这里记等次。" />;
const notFound = (
  <StateBlock kind="empty" title="没有找到这一轮检查" next="它可能不归您查。请回到列表看看。" />
);
const notAllowed = (
  <StateBlock kind="empty" title="检查由教研组长和教务处来做" next="您自己的结果在「我的记录」里" />
);

export default function Page() {
  const round = roundOf(useRouter().params.inspectionId ?? '');
  const state = round.use();
  // What this phone keeps goes first, so that what is read then holds it.
  const refresh = () => sendKeptMarks().then(round.refresh);
  usePullDown(refresh);
  useOnShow(() => void refresh());
  const bar = state.data?.state === 'open' ? <RoundBar view={state.data} /> : undefined;
  return (
    <Screen bar={bar}>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={round.refresh} instead={{ notFound, notAllowed }}>
            {(view) => <RoundPage view={view} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
