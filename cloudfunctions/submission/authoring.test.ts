import type { EarlierPiece, OwedForms, VersionView } from '@/contract/authoring';
import type { PieceView } from '@/contract/piece-view';
import { aTerm, schoolDocuments } from '@/testing/founded-school';
import { aSubmittedPiece, aWriting, inTime, onlyWords, readingDuty, wholeNote } from '@/testing/work-builder';
import { aJpeg } from '../_shared/testing/pictures';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

let cloud: SchoolCloud;
const { dutyId } = readingDuty;
const genres = ['case', 'experienceSummary', 'topicSurvey'];
const genreDuty = { ...readingDuty, dutyId: 'd-genres', kind: 'case', title: '三类文体', oneOf: genres };
const planDuty = { ...readingDuty, dutyId: 'd-plan', kind: 'schoolPlan', title: '学校计划' };
const term = aTerm({
  duties: [
    readingDuty,
    genreDuty,
    { ...planDuty, owedBy: { kind: 'role', role: 'academicAffairs' } as const },
  ],
});
const aPdf = new TextEncoder().encode('%PDF-1.7 一份调查报告');

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments({ terms: [term, aTerm({ termId: '2025-2', from: '2026-02-15', to: '2026-07-10' })] }),
  ]);
  await cloud.setClock({ nowMs: inTime });
});
afterAll(() => cloud.stop());

describe('the forms of what is owed', () => {
  test('come once each, with the duties that nothing is written for yet', async () => {
    const { data } = await cloud.ask<OwedForms>('m01', 'submission.forms');
    expect(data.forms.map(({ kind }) => kind).sort()).toEqual([
      'case',
      'experienceSummary',
      'readingNote',
      'topicSurvey',
    ]);
    expect(data.owed.map(({ duty, kinds }) => [duty.dutyId, kinds])).toEqual([
      [dutyId, ['readingNote']],
      ['d-genres', genres],
    ]);
    expect(data.owed[0]).toMatchObject({ submissionId: `${dutyId}.m01`, uploadPath: `xh/m01/${dutyId}/` });
  });

  test('are for members alone', async () => {
    expect(await cloud.ask('nobody', 'submission.forms')).toMatchObject({ error: { code: 'notSignedIn' } });
  });
});

describe('a duty that leaves a choice', () => {
  test('takes any of its kinds, and no other', async () => {
    const draft = { dutyId: 'd-genres', revision: 0, parts: { purpose: '想弄清什么' }, ...onlyWords };
    expect(await cloud.ask('m01', 'submission.saveDraft', { ...draft, kind: 'paper' })).toMatchObject({
      error: { code: 'wrongKind' },
    });
    expect(await cloud.ask('m01', 'submission.saveDraft', { ...draft, kind: 'topicSurvey' })).toMatchObject({
      ok: true,
    });
    const { data } = await cloud.ask<PieceView>('m01', 'submission.open', { dutyId: 'd-genres' });
    expect(data).toMatchObject({ form: { kind: 'topicSurvey' }, parts: { purpose: '想弄清什么' } });
    expect(data.choices.map(({ kind }) => kind)).toEqual(genres);
  });

  test('keeps files, captions and consent; another phone is told all of them', async () => {
    const fileId = await cloud.put('m02', 'd-genres/a.pdf', aPdf);
    const photoId = await cloud.put('m02', 'd-genres/a.jpg', aJpeg(500));
    const writing = {
      dutyId: 'd-genres',
      kind: 'topicSurvey',
      revision: 0,
      parts: {},
      photos: [{ fileId: photoId, sizeBytes: 500, caption: '问卷的一页' }],
      files: [{ fileId, sizeBytes: aPdf.byteLength, name: '调查报告.pdf', ending: 'pdf' }],
      shares: true,
    };
    expect(await cloud.ask('m02', 'submission.saveDraft', writing)).toMatchObject({ ok: true });
    const { data } = await cloud.ask<PieceView>('m02', 'submission.open', { dutyId: 'd-genres' });
    expect(data).toMatchObject({
      shares: true,
      photos: [{ caption: '问卷的一页' }],
      files: [{ name: '调查报告.pdf', url: expect.stringMatching(/^http/) }],
    });
    const other = await cloud.ask('m02', 'submission.saveDraft', {
      ...writing,
      kind: 'case',
      files: [],
      photos: [],
      shares: false,
    });
    expect(other).toMatchObject({
      error: {
        code: 'draftConflict',
        details: {
          kind: 'topicSurvey',
          shares: true,
          files: [{ name: '调查报告.pdf' }],
          photos: [{ caption: '问卷的一页' }],
        },
      },
    });
  });

  test('wants a file that the cloud has and that is what it says', async () => {
    const gone = {
      fileId: 'cloud://local/xh/m02/d-genres/none.pdf',
      sizeBytes: 9,
      name: 'a.pdf',
      ending: 'pdf',
    };
    const fake = { ...gone, fileId: await cloud.put('m02', 'd-genres/fake.pdf', aJpeg(90)) };
    const parts = {
      purpose: '想弄清学生在家读书的时间有多长，受什么影响，学校能做些什么。',
      method: '问了五年级四个班的学生和家长，一共一百六十份问卷。',
      findings:
        '每天读半小时以上的学生占四成，周末反而更少。家里有书架的孩子读得多，手机在卧室的孩子读得少，这一条在四个班里都一样，差别很清楚。女生比男生多读十分钟左右，单亲家庭没有明显差别。',
      advice:
        '原因多半在家里的安排：书放在哪里，手机放在哪里。建议每个班办一次家长会专门讲这件事，再由班里借书回家，期末再问一次，看看有没有变化。',
    };
    const writing = { dutyId: 'd-genres', kind: 'topicSurvey', revision: 1, parts, photos: [], shares: true };
    for (const [file, code] of [
      [gone, 'fileMissing'],
      [fake, 'badFile'],
    ] as const)
      expect(await cloud.ask('m02', 'submission.submit', { ...writing, files: [file] })).toMatchObject({
        error: { code, details: { fileIds: [file.fileId] } },
      });
    const fileId = await cloud.put('m02', 'd-genres/a.pdf', aPdf);
    const good = { ...gone, fileId };
    expect(await cloud.ask('m02', 'submission.submit', { ...writing, files: [good] })).toMatchObject({
      ok: true,
      data: { state: 'submitted', files: [{ sizeBytes: aPdf.byteLength }] },
    });
  });
});

describe('every version', () => {
  test('that its author handed in can be read again, by its author alone', async () => {
    const { data: first } = await cloud.ask<PieceView>('m09', 'submission.submit', { dutyId, ...aWriting() });
    await cloud.ask('m40', 'submission.decide', {
      submissionId: `${dutyId}.m09`,
      round: 1,
      verdict: 'returned',
      remark: '再具体些',
      creditsHundredths: 0,
      offTopic: false,
      lowQuality: 0,
    });
    const parts = { ...wholeNote, book: '《作业设计十讲》' };
    await cloud.ask('m09', 'submission.submit', { dutyId, ...aWriting({ parts, revision: first.revision }) });
    const version = (who: string, n: number) =>
      cloud.ask<VersionView>(who, 'submission.version', { dutyId, n });
    expect((await version('m09', 0)).data).toMatchObject({
      n: 0,
      parts: wholeNote,
      form: { kind: 'readingNote', version: 0 },
      photos: [],
      files: [],
    });
    expect((await version('m09', 2)).data).toMatchObject({ n: 2, parts });
    expect(await version('m09', 1)).toMatchObject({ error: { code: 'notFound' } });
    for (const who of ['m01', 'm40'])
      expect(await version(who, 0)).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('a start from what one wrote before', () => {
  test('is any own piece of the kind that was handed in, of this term or an earlier one', async () => {
    const own = (id: string, changes: object) => ({
      _id: `xh:${id}.m30`,
      ...aSubmittedPiece({ memberId: 'm30', submissionId: `${id}.m30`, dutyId: id, ...changes }),
    });
    await cloud.load('submissions', [
      own('d-old', { termId: '2025-2', state: 'approved', submittedAtMs: 5 }),
      own('d-other', { kind: 'paper' }),
      own('d-draft', { state: 'draft' }),
      own(dutyId, { submittedAtMs: 9 }),
    ]);
    const { data } = await cloud.ask<{ pieces: EarlierPiece[] }>('m30', 'submission.earlier', {
      kind: 'readingNote',
      dutyId: 'd-new',
    });
    expect(data.pieces.map(({ submissionId, parts }) => [submissionId, parts])).toEqual([
      [`${dutyId}.m30`, wholeNote],
      ['d-old.m30', wholeNote],
    ]);
    const others = await cloud.ask<{ pieces: EarlierPiece[] }>('m41', 'submission.earlier', {
      kind: 'readingNote',
      dutyId: 'd-new',
    });
    expect(others.data.pieces).toEqual([]);
  });
});
