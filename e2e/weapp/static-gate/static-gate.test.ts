import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { apis } from '../../../src/platform/privacy.json';
import { compileFault, isCompilerFetched } from './compile';
import { markupFaults } from './markup';
import { privacyDifference } from './privacy';

const dist = 'dist/weapp';
const sample = 'e2e/weapp/host/fixture';
const compileTimeoutMs = 180_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

/** The sample mini-program with one file replaced. */
function sampleWith(file: string, content: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yxb-sample-'));
  folders.push(folder);
  fs.cpSync(sample, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, file), content);
  return folder;
}

describe('WXML and WXSS', () => {
  test('the built package passes WeChat’s compilers', () => {
    expect(markupFaults(dist)).toEqual([]);
  });

  test('a tag left open is a fault with file and line', () => {
    const folder = sampleWith('pages/note/index.wxml', '<view>\n<view><text></view>\n</view>');
    expect(markupFaults(folder)).toEqual([
      { file: 'pages/note/index.wxml', line: 2, message: 'expect end-tag `text`., near `view`' },
    ]);
  });

  test('a broken rule is a fault with file and line', () => {
    expect(markupFaults(sampleWith('app.wxss', '.a {\n  color: red;\n}}\n'))).toEqual([
      { file: 'app.wxss', line: 3, message: 'error at token `}`' },
    ]);
  });
});

describe('privacy', () => {
  test('the built package uses exactly the privacy APIs the project declares', () => {
    const declared = apis.map((entry: { api: string }) => entry.api);
    expect(privacyDifference(dist, declared)).toEqual({ undeclared: [], unused: [] });
  });

  test('an API that is used and not declared, or declared and not used, is a fault', () => {
    const folder = sampleWith(
      'diary.js',
      'wx.chooseMessageFile({}); const a = { openType: "chooseAvatar" };',
    );
    expect(privacyDifference(folder, ['chooseMedia', 'saveImageToPhotosAlbum'])).toEqual({
      undeclared: ['chooseAvatar', 'chooseMessageFile', 'getLocation'],
      unused: ['saveImageToPhotosAlbum'],
    });
  });
});

describe('WeChat’s checker', () => {
  if (!isCompilerFetched && process.env.CI !== 'true') {
    test.skip('left out: miniprogram-ci is not here, "node scripts/fetch-miniprogram-ci.mjs" fetches it', () =>
      undefined);
    return;
  }

  test('miniprogram-ci is here', () => {
    expect(isCompilerFetched).toBe(true);
  });

  test('the built package compiles', () => expect(compileFault(dist)).toBeNull(), compileTimeoutMs);

  test(
    'a page without its script is a fault',
    () => {
      const folder = sampleWith('pages/note/index.js', '');
      fs.rmSync(path.join(folder, 'pages/note/index.js'));
      expect(compileFault(folder)).toContain('could not find the corresponding file: "pages/note/index.js"');
    },
    compileTimeoutMs,
  );

  test(
    'a broken script is a fault',
    () => {
      expect(compileFault(sampleWith('diary.js', 'const a = ;'))).toContain('const a = ;');
    },
    compileTimeoutMs,
  );
});
