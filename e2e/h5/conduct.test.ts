import { attendance } from '@/contract/attendance';
import { ledger } from '@/contract/ledger';
import { member } from '@/contract/member';
import { ask, upload } from '../../cloudfunctions/_local/demo/cloud';
import { photoOf } from './files';
import { journey } from './journey';
import { openDemoSchool, type School } from './school';
import { takePicture } from './screenshot';

/** An absence that a leader reports, in the browser: each who has a part in it, in every look. */
const LEADER = 'demo-01';
const TEACHER = 'demo-04';
const OFFICE = 'demo-office';
const PRINCIPAL = 'demo-42';

let school: School;
let reportId = '';
const step = journey(() => school);
const path = () => `/pages/attendance/conduct/case/index?reportId=${reportId}`;

beforeAll(async () => {
  school = await openDemoSchool();
});
afterAll(() => school.close());

step('a report is begun and sent', async () => {
  await school.picture('conduct', LEADER, '/pages/attendance/conduct/index', '没有报告');
  await school.picture('conduct-report', LEADER, '/pages/attendance/conduct/report/index', '还没选老师');
  const { cloud } = school;
  const form = await ask(cloud, LEADER, ledger, 'conductForm', {});
  const { sessions } = await ask(cloud, TEACHER, attendance, 'plan', {});
  const sessionId = sessions.find(({ status }) => status === 'absent')?.sessionId ?? '';
  const me = await ask(cloud, TEACHER, member, 'me', {});
  const memberId = me.kind === 'member' ? me.profile.memberId : '';
  const { buffer } = await photoOf(await school.phone(LEADER), '现场名单');
  const fileId = await upload(cloud, LEADER, `${form.uploadPath}list.png`, buffer);
  const report = await ask(cloud, LEADER, ledger, 'reportConduct', {
    ...{ key: 'conduct1', memberId, kind: 'absence', training: { organiser: 'school', sessionId } },
    account: '15:30 开始，到结束没有来，也没有请假。课间打过两次电话，没有接。',
    evidence: '现场名单上没有签到，主持人说没有见到。',
    photos: [{ fileId, sizeBytes: buffer.length }],
    files: [],
  });
  reportId = report.reportId;
});

step('the teacher reads it whole and says what there is to say', async () => {
  await school.picture('conduct-answer', TEACHER, path(), '您的说明');
  await ask(school.cloud, TEACHER, ledger, 'answerConduct', {
    ...{ reportId, round: 1, words: '那天孩子发烧，去医院忘了说一声，晚上给组长补了短信。' },
  });
  await school.picture('conduct-reporter', LEADER, path(), '本人已经说明，等学校处理。');
});

step('the office decides with both sides before it', async () => {
  await school.picture('conduct-desk', OFFICE, '/pages/attendance/conduct/index', '等您处理');
  await school.inEveryLook(OFFICE, async (phone, look) => {
    await phone.open(path());
    await phone.type('conduct-credits', '5.5');
    await takePicture(phone, `conduct-decide-empty-${look}`);
    await phone.type('conduct-words', '情况属实，下次请先请假。');
    await phone.sees('扣减 5.5 学分');
    await takePicture(phone, `conduct-decide-${look}`);
  });
  await ask(school.cloud, OFFICE, ledger, 'decideConduct', {
    ...{
      reportId,
      round: 2,
      verdict: 'penalised',
      creditsHundredths: 550,
      reason: '情况属实，下次请先请假。',
    },
  });
});

step('the teacher appeals, and the principal decides about it', async () => {
  await school.picture('conduct-appeal', TEACHER, path(), '不同意的理由');
  await ask(school.cloud, TEACHER, ledger, 'appealConduct', {
    ...{ reportId, round: 3, words: '当天中午向组长口头请过假，组长可以证明。' },
  });
  await school.picture('conduct-appealed', PRINCIPAL, path(), ['维持扣减', '撤销扣减']);
  await ask(school.cloud, PRINCIPAL, ledger, 'decideConductAppeal', {
    ...{ reportId, round: 4, verdict: 'upheld', reason: '组长确认请过假。' },
  });
  await school.picture('conduct-over', TEACHER, path(), '组长确认请过假。');
});
