import { createAttachments } from '@/platform/attachments';
import { choose, discardedFiles, uploadTo } from '@/testing/taro';

let forms = 0;

function aForm(rememberAs = `form-${forms++}`) {
  return createAttachments({
    rememberAs,
    folder: 'xh/m01/sharing/',
    photosMost: 3,
    filesMost: 1,
    endings: ['pdf', 'docx'],
  });
}

/** A storage that loses these uploads of all, counted from 0, and notes every path that it was sent. */
function losing(lost: readonly number[]): string[] {
  const sent: string[] = [];
  uploadTo(async (cloudPath) => {
    sent.push(cloudPath);
    if (lost.includes(sent.length - 1)) throw new Error('lost');
    return `cloud://${cloudPath}`;
  });
  return sent;
}

test('photos go one by one under the own folder, no more than there is room for', async () => {
  const sent = losing([]);
  const form = aForm();
  choose({ photos: ['a.jpg', 'b.png', 'c.jpg', 'd.jpg'] });
  await form.addPhotos();
  expect(form.whole()).toBeNull();
  await form.send();
  expect(sent).toEqual([
    expect.stringMatching(/^xh\/m01\/sharing\/\w+\.jpg$/),
    expect.stringMatching(/\.png$/),
    expect.stringMatching(/\.jpg$/),
  ]);
  expect(form.whole()).toEqual({
    photos: sent.map((path) => ({ fileId: `cloud://${path}`, sizeBytes: 1_000 })),
    files: [],
  });
});

test('a lost upload goes again by itself, a finished one never', async () => {
  const sent = losing([0, 1, 4]);
  const form = aForm();
  choose({ photos: ['a.jpg', 'b.jpg', 'c.jpg'] });
  await form.addPhotos();
  await form.send();
  expect(form.whole()?.photos).toHaveLength(3);
  expect(sent).toHaveLength(6);
  await form.send();
  expect(sent).toHaveLength(6);
});

test('without a network it waits, survives the app, and goes on where it was', async () => {
  losing([1, 2, 3]);
  const form = aForm('survivor');
  choose({ photos: ['a.jpg', 'b.jpg'] });
  await form.addPhotos();
  await form.send();
  expect(form.whole()).toBeNull();
  const sent = losing([]);
  const reopened = aForm('survivor');
  await Promise.all([reopened.send(), reopened.send()]);
  expect(sent).toHaveLength(1);
  expect(reopened.whole()?.photos).toHaveLength(2);
});

test('what the cloud lost goes again from the copy on the phone', async () => {
  losing([]);
  const form = aForm();
  choose({ photos: ['a.jpg'] });
  await form.addPhotos();
  await form.send();
  form.lost([form.whole()?.photos[0]?.fileId ?? '']);
  const sent = losing([]);
  await form.send();
  expect(sent).toHaveLength(1);
});

test.each([
  ['太大.pdf', 20 * 1024 * 1024 + 1, 'tooLarge'],
  ['视频.mp4', 1_000, 'wrongEnding'],
  ['教案.DOCX', 1_000, null],
])('the file %s of %i bytes', async (name, size, trouble) => {
  losing([]);
  const form = aForm();
  choose({ files: [{ path: 'tmp/1', name, size }] });
  expect(await form.addFile()).toBe(trouble);
  await form.send();
  const files = form.whole()?.files.map((file) => [file.name, file.ending, file.sizeBytes]);
  expect(files).toEqual(trouble === null ? [[name, 'docx', size]] : []);
});

test('one file more than allowed is said before choosing', async () => {
  losing([]);
  const form = aForm();
  choose({ files: [{ path: 'tmp/1', name: '课件.pdf', size: 9 }] });
  await form.addFile();
  expect(await form.addFile()).toBe('tooMany');
});

test('what is removed does not go; what is cleared leaves nothing on the phone', async () => {
  losing([0, 1, 2]);
  const form = aForm('cleared');
  choose({ photos: ['gone.jpg'], files: [{ path: 'stays.pdf', name: '课件.pdf', size: 9 }] });
  await form.addPhotos();
  await form.send();
  expect(form.whole()).toBeNull();
  form.clear();
  expect(discardedFiles).toContain('kept/gone.jpg');
  expect(aForm('cleared').whole()).toEqual({ photos: [], files: [] });
});
