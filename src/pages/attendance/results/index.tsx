import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { surveyDeskOf } from '@/features/survey/survey';
import { SurveyDeskPage } from '@/features/survey/survey-desk-page';

const guest = <GuestNote title="问卷与结果" next="绑定身份后，主持人在这里发问卷、看合计。" />;
const notAllowed = <StateBlock kind="empty" title="结果不对您开放" next="合计给主持人和教务处看" />;

export default function Page() {
  const desk = surveyDeskOf(useRouter().params.sessionId ?? '');
  const state = desk.use();
  const { acted } = useMemberPage(desk.refresh);
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={desk.refresh} instead={{ notAllowed }}>
            {(view) => <SurveyDeskPage desk={view} onActed={acted} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
