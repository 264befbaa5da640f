import type { PieceView } from '@/contract/piece-view';
import { catalogueOf, newestForm } from '@/domain/submission/catalogue';
import { readingForm } from '@/testing/work-builder';
import {
  choosing,
  cloudDraftOf,
  type Draft,
  draftOfCloud,
  exchanged,
  meet,
  sentFiles,
  sentPhotos,
  takingCloud,
  waitingOf,
} from './draft';
import {
  setAsideBy,
  withCaption,
  withFile,
  withKind,
  withLost,
  without,
  withPart,
  withPhotoMoved,
  withPhotos,
  withShares,
  withStart,
  withUploaded,
} from './draft-changes';

const cloud: PieceView = {
  duty: {
    dutyId: 'd1',
    kind: 'readingNote',
    title: '读书笔记',
    dueAtMs: 9,
    state: 'draft',
    characters: 0,
    overdue: false,
  } as PieceView['duty'],
  form: readingForm,
  choices: [readingForm],
  submissionId: 'd1.m01',
  state: 'draft',
  revision: 3,
  parts: { book: '《作业设计十讲》' },
  photos: [],
  files: [],
  shares: false,
  returnDueAtMs: null,
  savedAtMs: 5,
  textCheck: 'pending',
  rounds: [],
  uploadPath: 'xh/m01/d1/',
};
const clean = draftOfCloud(cloudDraftOf(cloud), null);
const photo = {
  key: 'p1',
  local: { path: '/kept/1.jpg', sizeBytes: 9, extension: 'jpg' },
  fileId: null,
  sizeBytes: 9,
  caption: '',
};
const file = {
  key: 'f1',
  local: { path: '/kept/1.pdf', name: '报告.pdf', sizeBytes: 8 },
  fileId: null,
  sizeBytes: 8,
  name: '报告.pdf',
  ending: 'pdf',
} as const;
const elsewhere = (changes: Partial<PieceView>): PieceView => ({ ...cloud, revision: 4, ...changes });

describe('a teacher comes back to a piece', () => {
  it('finds the cloud’s text when this phone has nothing of its own', () => {
    expect(meet(null, cloud)).toEqual({ kind: 'takeCloud' });
    expect(meet(clean, elsewhere({}))).toEqual({ kind: 'takeCloud' });
  });

  it('finds the words written without a network, when nobody else wrote meanwhile', () => {
    expect(meet(withPart(clean, 'gain', '新写的'), cloud)).toEqual({ kind: 'keepPhone' });
  });

  it('is asked to choose when another phone changed anything else meanwhile', () => {
    const here = withPart(clean, 'gain', '这台写的');
    const sent = withUploaded(withPhotos(clean, [photo]), 'p1', 'cloud://x/1.jpg');
    const there = { fileId: 'cloud://x/1.jpg', sizeBytes: 9, check: 'unchecked', url: null } as const;
    const cases: [Draft, Partial<PieceView>][] = [
      [here, { parts: { gain: '那台写的' } }],
      [withShares(clean, true), {}],
      [withUploaded(withFile(clean, file), 'f1', 'cloud://x/1.pdf'), {}],
      [withCaption(sent, 'p1', '板书'), { photos: [{ ...there, caption: '学生' }] }],
      [{ ...clean, kind: 'case', unsaved: true }, {}],
    ];
    for (const [phone, changes] of cases) expect(meet(phone, elsewhere(changes))).toEqual({ kind: 'choose' });
  });

  it('is not asked when both phones hold the same', () => {
    const phone = withPart(clean, 'gain', '一样');
    expect(meet(phone, elsewhere({ parts: phone.parts }))).toEqual({ kind: 'takeCloud' });
  });

  it('cannot bring a late draft into a piece that has been handed in; its words are laid down beside it', () => {
    const phone = withPart(clean, 'gain', '迟了');
    const piece = elsewhere({ state: 'submitted' });
    expect(meet(phone, piece)).toEqual({ kind: 'takeCloud' });
    const taken = takingCloud(piece, phone);
    expect(taken).toMatchObject({ parts: cloud.parts, unchosen: [{ parts: phone.parts }] });
    expect(takingCloud(piece, clean).unchosen).toEqual([]);
  });
});

describe('of two drafts neither is lost', () => {
  const here = withFile(withPhotos(withShares(withPart(clean, 'gain', '这台'), true), [photo]), file);
  const there = {
    ...cloudDraftOf(cloud),
    revision: 7,
    kind: 'case',
    parts: { story: '那台' },
    photos: [{ fileId: 'cloud://x/9.jpg', sizeBytes: 4, caption: '那台的照片' }],
    files: [{ fileId: 'cloud://x/9.pdf', name: '那台.pdf', ending: 'pdf' as const, sizeBytes: 4 }],
  };

  it('whichever is chosen', () => {
    const mine = choosing(here, there, 'phone');
    expect(mine).toMatchObject({
      revision: 7,
      unsaved: true,
      parts: here.parts,
      photos: [photo],
      files: [file],
      shares: true,
    });
    expect(mine.unchosen).toMatchObject([
      {
        kind: 'case',
        parts: { story: '那台' },
        photos: [{ caption: '那台的照片' }],
        files: [{ name: '那台.pdf' }],
        shares: false,
      },
    ]);
    const theirs = choosing(here, there, 'other');
    expect(theirs).toMatchObject({
      revision: 7,
      unsaved: false,
      kind: 'case',
      photos: [{ caption: '那台的照片' }],
    });
    expect(theirs.unchosen).toMatchObject([
      { kind: 'readingNote', parts: here.parts, photos: [photo], files: [file], shares: true },
    ]);
  });

  it('and the other one can be taken up again, as often as one likes', () => {
    const theirs = choosing(here, there, 'other');
    const back = exchanged(theirs, 0);
    expect(back).toMatchObject({ unsaved: true, revision: 7, parts: here.parts, photos: [photo] });
    expect(exchanged(back, 0)).toMatchObject({ parts: there.parts, unchosen: [{ parts: here.parts }] });
  });
});

describe('photos and files', () => {
  it('are told to the cloud only once it has them', () => {
    const draft = withFile(withPhotos(clean, [photo]), file);
    expect([sentPhotos(draft), sentFiles(draft), waitingOf(draft)]).toEqual([
      [],
      [],
      { photos: [photo], files: [file] },
    ]);
    const sent = withUploaded(withUploaded(draft, 'p1', 'cloud://x/1.jpg'), 'f1', 'cloud://x/1.pdf');
    expect(waitingOf(sent)).toEqual({ photos: [], files: [] });
    expect(sentPhotos(sent)).toEqual([{ fileId: 'cloud://x/1.jpg', sizeBytes: 9, caption: '' }]);
    expect(sentFiles(sent)).toEqual([
      { fileId: 'cloud://x/1.pdf', sizeBytes: 8, name: '报告.pdf', ending: 'pdf' },
    ]);
  });

  it('that the cloud does not have yet stay when its draft is taken over, and so do copies of those it has', () => {
    const kept = withFile(withUploaded(withPhotos(clean, [photo]), 'p1', 'cloud://x/1.jpg'), file);
    const taken = draftOfCloud({ ...cloudDraftOf(cloud), photos: sentPhotos(kept) }, kept);
    expect(taken.photos).toEqual([{ ...photo, key: 'cloud://x/1.jpg', fileId: 'cloud://x/1.jpg' }]);
    expect(taken.files).toEqual([file]);
  });

  it('that the cloud lost go again from this phone’s copy', () => {
    const kept = withUploaded(withPhotos(clean, [photo]), 'p1', 'cloud://x/1.jpg');
    expect(waitingOf(withLost(kept, ['cloud://x/1.jpg'])).photos).toEqual([photo]);
    const bare = { ...kept, photos: kept.photos.map((one) => ({ ...one, local: null })) };
    expect(waitingOf(withLost(bare, ['cloud://x/1.jpg'])).photos).toEqual([]);
  });

  it('can be put in another order, and stay where there is none', () => {
    const three = withPhotos(
      clean,
      ['a', 'b', 'c'].map((key) => ({ ...photo, key })),
    );
    const order = ({ photos }: Draft) => photos.map(({ key }) => key).join('');
    expect([
      order(withPhotoMoved(three, 'c', -1)),
      order(withPhotoMoved(three, 'a', 1)),
      order(withPhotoMoved(three, 'a', -1)),
    ]).toEqual(['acb', 'bac', 'abc']);
    expect(order(without(three, 'b'))).toBe('ac');
  });
});

describe('another kind', () => {
  const form = (kind: string) => newestForm(catalogueOf([]), kind)!;
  const begun = withPart(
    withPart({ ...clean, kind: 'experienceSummary', parts: {} }, 'thoughts', '体会'),
    'practice',
    '做法',
  );

  it('keeps the parts of the same id, sets the others aside, and gives them back', () => {
    expect(setAsideBy(begun, form('studyNote'))).toBe(1);
    const changed = withKind(begun, form('studyNote'));
    expect(changed).toMatchObject({
      kind: 'studyNote',
      parts: { thoughts: '体会' },
      aside: { practice: '做法' },
    });
    expect(withKind(changed, form('experienceSummary'))).toMatchObject({
      parts: { thoughts: '体会', practice: '做法' },
      aside: {},
    });
  });
});

describe('a start from an earlier piece', () => {
  const earlier = { book: '旧书', gain: '旧收获' };
  it('fills what is empty, and replaces only when its writer says so', () => {
    expect(withStart(clean, earlier, readingForm, false).parts).toEqual({
      book: '《作业设计十讲》',
      gain: '旧收获',
    });
    expect(withStart(clean, earlier, readingForm, true).parts).toEqual(earlier);
  });
});
