import { aJpeg } from '../../cloudfunctions/_shared/testing/pictures';
import { eventually } from '../../cloudfunctions/_shared/testing/waiting';
import type { Submission } from '../../src/domain/submission/submission';
import type { Phone } from './host/driver';
import { openingMs, openSmallSchool, type SmallSchool } from './small-school';

const aPdf = new TextEncoder().encode('%PDF-1.7 一份调查报告');
const parts = {
  purpose: '想弄清学生在家读书的时间有多长，受什么影响，学校能做些什么。',
  method: '问了五年级四个班的学生和家长，一共一百六十份问卷。',
  findings:
    '每天读半小时以上的学生占四成，周末反而更少。家里有书架的孩子读得多，手机在卧室的孩子读得少，这一条在四个班里都一样，差别很清楚。女生比男生多读十分钟左右，单亲家庭没有明显差别。',
  advice:
    '原因多半在家里的安排：书放在哪里，手机放在哪里。建议每个班办一次家长会专门讲这件事，再由班里借书回家，期末再问一次，看看有没有变化。',
};

let school: SmallSchool;
let teacher: Phone;
let desk = { route: '', query: { dutyId: '' } };

beforeAll(async () => {
  school = await openSmallSchool();
  await school.ask('m40', 'submission.planDuties', {
    key: 'threegenres',
    draft: {
      kinds: ['case', 'experienceSummary', 'topicSurvey'],
      title: '三类文体一篇',
      owedBy: { kind: 'everyone' },
      per: 'once',
      count: 1,
      from: '2026-12-01',
      until: '2026-12-20',
      weekday: null,
      time: '18:00',
      opensDaysBefore: null,
    },
    dryRun: false,
  });
  const { data } = await school.ask<{ duties: { dutyId: string; title: string }[] }>(
    'm01',
    'submission.duties',
  );
  const dutyId = data.duties.find(({ title }) => title === '三类文体一篇')?.dutyId ?? '';
  desk = { route: 'pages/writing/index', query: { dutyId } };
  teacher = await school.phone('m01');
}, openingMs);
afterAll(() => school.stop());

async function write(partId: string, text: string): Promise<void> {
  const field = { id: `part-${partId}-text` };
  if (!teacher.shows(field)) {
    teacher.tap({ id: `part-${partId}` });
    await teacher.waitFor(() => teacher.shows(field));
  }
  teacher.input(field, text);
  await teacher.settle();
}

const pieces = () => school.documents<Submission>('submissions');

/** One piece that is begun where there is no network and killed on its way: each test stands on the one before. */
describe('a piece never opened before', () => {
  test('is begun without a network: first which of the three kinds', async () => {
    await teacher.waitFor('三类文体一篇');
    await teacher.waitFor(() => Object.keys(teacher.storage).some((key) => key.endsWith('owed-forms')));
    teacher.setNetwork('none');
    await teacher.relaunch();
    await teacher.waitFor('三类文体一篇');
    teacher.tap('三类文体一篇');
    await teacher.waitFor('写哪一类');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['教学案例', '经验总结', '专题调查']));
    teacher.tap({ id: 'kind-experienceSummary' });
    await teacher.waitFor(() => teacher.shows({ id: 'part-practice' }));
  });

  test('an empty part begins with its outline, and an outline alone is nothing written', async () => {
    teacher.tap({ id: 'part-practice' });
    await teacher.waitFor(() => teacher.shows({ id: 'part-practice-outline' }));
    teacher.tap({ id: 'part-practice-outline' });
    await teacher.waitFor('怎么做的：');
    expect(teacher.screen()).toContain('还差 4 部分');
    expect(teacher.shows({ id: 'part-practice-outline' })).toBe(false);
  });

  test('what is pasted from Word comes in clean', async () => {
    await write('practice', `\uf0b7\t先读\u200b题\r\n\u00a0\u00a0再动笔${'写'.repeat(30)}`);
    await teacher.waitFor('• 先读题');
    expect(teacher.screen().join('\n')).toContain(`• 先读题 再动笔${'写'.repeat(30)}`);
  });

  test('another kind sets the words aside and says so; they come back with their kind', async () => {
    teacher.tap({ id: 'change-kind' });
    await teacher.waitFor('写哪一类');
    teacher.tap({ id: 'kind-topicSurvey' });
    await teacher.waitFor('改写「专题调查」？');
    teacher.tap('改写');
    await teacher.waitFor(() => teacher.shows({ id: 'part-method' }));
    teacher.tap({ id: 'change-kind' });
    await teacher.waitFor('写哪一类');
    teacher.tap({ id: 'kind-experienceSummary' });
    await teacher.waitFor(() => teacher.shows({ id: 'part-practice' }));
    expect(teacher.screen().join()).toContain('• 先读题');
    teacher.tap({ id: 'change-kind' });
    await teacher.waitFor('写哪一类');
    teacher.tap({ id: 'kind-topicSurvey' });
    await teacher.waitFor('改写「专题调查」？');
    teacher.tap('改写');
    await teacher.waitFor(() => teacher.shows({ id: 'part-method' }));
  });

  test('words, a photo with its caption, a file and the consent stay on the phone', async () => {
    for (const [partId, text] of Object.entries(parts)) await write(partId, text);
    teacher.answerPhotos([{ bytes: aJpeg(30_000) }, { bytes: aJpeg(31_000) }]);
    teacher.tap('添加照片，已有 0 张');
    await teacher.waitFor('照片里有学生吗？');
    teacher.tap('知道了');
    await teacher.waitFor('2 / 9');
    teacher.tap({ id: 'arrange' });
    await teacher.waitFor(() => teacher.shows({ id: 'caption-2' }));
    teacher.input({ id: 'caption-2' }, '问卷的一页');
    teacher.tap({ id: 'earlier-2' });
    expect(teacher.screen().join()).toContain('Word（.docx）、PDF（.pdf），最多 2 个，每个不超过 20 MB');
    teacher.answerFiles([{ name: '太大.pdf', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }]);
    teacher.tap({ id: 'add-file' });
    await teacher.waitFor('这个文件超过 20 MB');
    teacher.answerFiles([{ name: '调查报告.pdf', bytes: aPdf }]);
    teacher.tap({ id: 'add-file' });
    await teacher.waitFor('没传上，点按再传');
    teacher.tap('通过后愿意放进校内好作品');
    await teacher.settle();
    expect(await pieces()).toEqual([]);
    await teacher.relaunch(desk);
    await teacher.waitFor('调查报告.pdf');
    expect(teacher.screen()).toEqual(
      expect.arrayContaining([parts.purpose, parts.findings, '2 / 9，可以不放，断网后接着传']),
    );
  });

  test('with the network back everything goes once, in its order', async () => {
    teacher.setNetwork('wifi');
    await teacher.waitFor('可以提交了');
    const [draft] = await eventually(
      pieces,
      ([piece]) => piece?.files.length === 1 && piece.photos.length === 2,
    );
    expect(draft).toMatchObject({
      kind: 'topicSurvey',
      parts,
      shares: true,
      photos: [{ caption: '问卷的一页' }, { caption: '' }],
      files: [{ name: '调查报告.pdf', ending: 'pdf', sizeBytes: aPdf.byteLength }],
    });
  });

  test('killed between upload and submit, it is whole, sends nothing twice and is handed in once', async () => {
    const sent = [...teacher.device.uploads];
    await teacher.relaunch(desk);
    await teacher.waitFor('可以提交了');
    teacher.setSlowCalls({ 'submission.submit': { backMs: 1_500 } });
    teacher.tap({ id: 'submit' });
    await eventually(pieces, ([piece]) => piece?.state === 'submitted');
    await teacher.relaunch(desk);
    await teacher.waitFor('审阅中');
    expect(teacher.page().route).toBe('pages/piece/index');
    expect(teacher.device.uploads).toEqual(sent);
    expect(await school.documents('rounds')).toHaveLength(1);
    const [piece] = await pieces();
    expect(piece).toMatchObject({
      state: 'submitted',
      parts,
      photos: [{ caption: '问卷的一页' }, {}],
      files: [{ name: '调查报告.pdf' }],
    });
  });
});

describe('as it was handed in', () => {
  test('its file opens, and its version can be read', async () => {
    teacher.tap('调查报告.pdf，1 KB，点按打开');
    await eventually(
      async () => teacher.device.effects.filter(({ api }) => api === 'openDocument'),
      (opened) => opened.length === 1,
    );
    teacher.tap({ id: 'round-0' });
    await teacher.waitFor('第 1 稿');
    expect(teacher.screen()).toEqual(expect.arrayContaining(['问卷的一页', parts.method]));
  });

  test('it is taken back after a plain word, and lies on the desk again', async () => {
    teacher.tap({ id: 'withdraw' });
    await teacher.waitFor('收回这份作品？');
    teacher.tap('收回');
    await teacher.waitFor('可以提交了');
    expect(teacher.page()).toMatchObject(desk);
    expect(teacher.screen()).toEqual(expect.arrayContaining([parts.purpose, '调查报告.pdf']));
    teacher.tap({ id: 'submit' });
    await teacher.waitFor('提交第 2 稿');
  });
});
