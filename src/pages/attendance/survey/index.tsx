import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GuestNote } from '@/features/identity/guest-note';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { surveyOf } from '@/features/survey/survey';
import { SurveyPage } from '@/features/survey/survey-page';

const guest = <GuestNote title="满意度问卷" next="绑定身份后，才能填本校的问卷。" />;
const notFound = <StateBlock kind="empty" title="没有问卷" next="主持人发出以后，这里能填" />;
const notAsked = <StateBlock kind="empty" title="这份问卷没有问您" next="只问这次研修的老师" />;

export default function Page() {
  const survey = surveyOf(useRouter().params.sessionId ?? '');
  const state = survey.use();
  useMemberPage(survey.refresh);
  return (
    <Screen>
      <MembersOnly guest={guest}>
        {() => (
          <Reading state={state} onRetry={survey.refresh} instead={{ notFound, notAsked }}>
            {(sheet) => <SurveyPage sheet={sheet} />}
          </Reading>
        )}
      </MembersOnly>
    </Screen>
  );
}
