import { deflateRawSync } from 'node:zlib';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-extent';
import { workbookOf } from './testing/workbooks';
import { parseWorkbook } from './workbook';
import { packArchive, unpackArchive } from './zip-archive';

const everything = () => true;
const megabyte = 1024 * 1024;

/** The same workbook with the XML of its one sheet rewritten. */
async function rewritten(book: Buffer, rewrite: (xml: string) => string): Promise<Buffer> {
  const archive = unpackArchive(book, everything, 10 * megabyte);
  if (archive.kind !== 'files') throw new Error('the workbook should unpack');
  const files = new Map(archive.files);
  for (const [path, content] of files) {
    if (content.includes('<sheetData'))
      files.set(path, Buffer.from(rewrite(content.toString('utf8')), 'utf8'));
  }
  return packArchive(files);
}

describe('a workbook as the office makes it', () => {
  test('is read with its texts, numbers, dates and empty cells where they stand', async () => {
    const born = new Date(Date.UTC(1990, 4, 1));
    const rows = [
      ['姓名', '出生年月', '学时'],
      [null, null, null],
      ['  林晓  ', born, 1.5],
    ];
    const book = await workbookOf(rows, '名册');
    expect(await parseWorkbook(book)).toEqual({
      ok: true,
      data: [
        {
          name: '名册',
          rows: [
            ['姓名', '出生年月', '学时'],
            [null, null, null],
            ['林晓', born, 1.5],
          ],
        },
      ],
    });
  });

  test('may carry a stray mark in the last cell that Excel knows', async () => {
    const book = await rewritten(await workbookOf([['姓名']], '名册'), (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="2"><c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(await parseWorkbook(book)).toEqual({ ok: true, data: [{ name: '名册', rows: [['姓名']] }] });
  });

  test('is read down to the row limit and no further', async () => {
    const rows = Array.from({ length: MAX_ROWS + 500 }, (_, index) => [index]);
    const read = await parseWorkbook(await workbookOf(rows));
    expect(read.ok && read.data[0]?.rows.length).toBe(MAX_ROWS);
    expect(read.ok && read.data[0]?.rows.at(-1)).toEqual([MAX_ROWS - 1]);
  });

  test('is read as wide as the column limit', async () => {
    const wide = Array.from({ length: MAX_COLUMNS + 5 }, (_, index) => index);
    const read = await parseWorkbook(await workbookOf([wide]));
    expect(read.ok && read.data[0]?.rows).toEqual([wide.slice(0, MAX_COLUMNS)]);
  });
});

describe('a file that is no workbook is refused and harms nobody', () => {
  const notAWorkbook = expect.objectContaining({ code: 'notAWorkbook' });

  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a text', Buffer.from('姓名,校区\n林晓,本部')],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1000000000000000000000000', 'hex')],
    ['an archive of something else', packArchive(new Map([['word/document.xml', Buffer.from('<a/>')]]))],
    ['an empty archive', packArchive(new Map())],
  ])('%s', async (_, bytes) => {
    expect(await parseWorkbook(bytes)).toEqual({ ok: false, error: notAWorkbook });
  });

  test('a workbook cut off in the middle', async () => {
    const book = await workbookOf([['姓名']], '名册');
    expect(await parseWorkbook(book.subarray(0, book.byteLength - 200))).toEqual({
      ok: false,
      error: notAWorkbook,
    });
  });

  test.each([
    ['a row number beyond all sheets', '<row r="99999999999"><c r="A2"><v>1</v></c></row>'],
    ['a place hidden behind a quote', '<row r="2"><c x=">" r="XFD2"><v>1</v></c></row>'],
    ['a place given twice', '<row r="2"><c r="A2" x:r="ZZZZZZ2"><v>1</v></c></row>'],
    ['an encoded place', '<row r="2"><c r="&#88;FD2"><v>1</v></c></row>'],
    ['a cell far below its row', '<row r="2"><c r="A9999999"><v>1</v></c></row>'],
    ['a row in the clothes of a namespace', '<x:row r="99999999999"/>'],
  ])('%s', async (_, xml) => {
    const book = await rewritten(await workbookOf([['姓名']], '名册'), (sheet) =>
      sheet.replace('</sheetData>', `${xml}</sheetData>`),
    );
    expect(await parseWorkbook(book)).toEqual({ ok: false, error: notAWorkbook });
  });

  test('a million rows without numbers, which are cut like any others', async () => {
    const book = await rewritten(await workbookOf([['姓名']], '名册'), (sheet) =>
      sheet.replace('</sheetData>', `${'<row/>'.repeat(1_000_000)}</sheetData>`),
    );
    const read = await parseWorkbook(book);
    expect(read.ok && read.data[0]?.rows.length).toBe(MAX_ROWS);
  });

  test('a zip bomb', async () => {
    const zeros = deflateRawSync(Buffer.alloc(200 * megabyte), { level: 9 });
    const bomb = packArchive(new Map([['xl/workbook.xml', zeros]]));
    // Both headers say: deflated, and no larger than it is packed.
    bomb.writeUInt16LE(8, 8);
    bomb.writeUInt16LE(8, bomb.lastIndexOf(Buffer.from('504b0102', 'hex')) + 10);
    expect(await parseWorkbook(bomb)).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'fileTooLarge' }),
    });
  });

  test('a workbook of a thousand sheets', async () => {
    const book = await workbookOf([['姓名']], '名册');
    const archive = unpackArchive(book, everything, megabyte);
    const files = new Map(archive.kind === 'files' ? archive.files : []);
    const sheet = Buffer.from('<worksheet><sheetData/></worksheet>');
    for (let index = 0; index < 1000; index += 1) files.set(`xl/worksheets/extra${index}.xml`, sheet);
    expect(await parseWorkbook(packArchive(files))).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'fileTooLarge' }),
    });
  });
});
