import {
  type Draft,
  draftOfPiece,
  meet,
  sentPhotos,
  waitingPhotos,
  withPart,
  withPhotos,
  withUploaded,
} from './draft';

const cloud = { revision: 3, parts: { book: '《作业设计十讲》' }, photos: [], state: 'draft' } as const;
const clean: Draft = { revision: 3, parts: cloud.parts, photos: [], unsaved: false };
const photo = {
  key: 'p1',
  local: { path: '/kept/1.jpg', sizeBytes: 9, extension: 'jpg' },
  fileId: null,
  sizeBytes: 9,
};

describe('a teacher comes back to a piece', () => {
  it('finds the cloud’s text when this phone has nothing of its own', () => {
    expect(meet(null, cloud)).toEqual({ kind: 'takeCloud' });
    expect(meet(clean, { ...cloud, revision: 4 })).toEqual({ kind: 'takeCloud' });
  });

  it('finds the words written without a network, when nobody else wrote meanwhile', () => {
    expect(meet(withPart(clean, 'gain', '新写的'), cloud)).toEqual({ kind: 'keepPhone' });
  });

  it('is asked to choose when another phone went on writing meanwhile', () => {
    expect(
      meet(withPart(clean, 'gain', '这台写的'), { ...cloud, revision: 4, parts: { gain: '那台写的' } }),
    ).toEqual({
      kind: 'choose',
    });
  });

  it('is not asked when both phones hold the same words', () => {
    const phone = withPart(clean, 'gain', '一样');
    expect(meet(phone, { ...cloud, revision: 4, parts: phone.parts })).toEqual({ kind: 'takeCloud' });
  });

  it('cannot bring a late draft into a piece that has been handed in', () => {
    expect(meet(withPart(clean, 'gain', '迟了'), { ...cloud, state: 'submitted' })).toEqual({
      kind: 'takeCloud',
    });
  });
});

describe('photos', () => {
  it('are told to the cloud only once it has the file', () => {
    const draft = withPhotos(clean, [photo]);
    expect([sentPhotos(draft), waitingPhotos(draft)]).toEqual([[], [photo]]);
    const sent = withUploaded(draft, 'p1', 'cloud://x/1.jpg');
    expect([sentPhotos(sent), waitingPhotos(sent)]).toEqual([
      [{ fileId: 'cloud://x/1.jpg', sizeBytes: 9 }],
      [],
    ]);
  });

  it('that the cloud does not have yet stay when its draft is taken over', () => {
    const kept: Draft = { ...withPhotos(clean, [photo]), unsaved: false };
    expect(draftOfPiece({ revision: 4, parts: {}, photos: [] }, kept).photos).toEqual([photo]);
  });

  it('keep their copy on this phone when the cloud’s draft is taken over', () => {
    const kept = withUploaded(withPhotos(clean, [photo]), 'p1', 'cloud://x/1.jpg');
    const taken = draftOfPiece(
      {
        revision: 4,
        parts: {},
        photos: [{ fileId: 'cloud://x/1.jpg', sizeBytes: 9, check: 'unchecked', url: null }],
      },
      kept,
    );
    expect(taken.photos).toEqual([
      { key: 'cloud://x/1.jpg', local: photo.local, fileId: 'cloud://x/1.jpg', sizeBytes: 9 },
    ]);
  });
});
