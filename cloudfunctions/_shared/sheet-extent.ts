/** A sheet is read down to this row: enough to say that a list is far too long. */
export const MAX_ROWS = 12_000;
/** Cells to the right of this column hold nothing that we ask for. */
export const MAX_COLUMNS = 30;

/** Some programs write every tag with a namespace prefix, `<x:row>`. */
const ROW_OR_CELL = /<(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])([^>]*)>/g;
const FILLED_CELL = /<(?:[^\s<>/:]+:)?c\s([^>]*[^/>])>[\s\S]*?<\/(?:[^\s<>/:]+:)?c>/g;
const FIRST_ROW = /<(?:[^\s<>/:]+:)?sheetData[^>]*>/;
const LAST_ROW = /<\/(?:[^\s<>/:]+:)?sheetData\s*>/;
const ATTRIBUTES = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/?$/;

/**
 * Cuts a sheet's XML to the rows and columns above. The reading library fills every gap between cells, so that one cell
 * at XFD1048576 – a stray mark in an office's file, or malice – would take gigabytes. Answers null when rows and cells
 * do not say plainly where they stand.
 */
export function limitExtent(xml: string): string | null {
  let rows = 0;
  for (const match of xml.matchAll(ROW_OR_CELL)) {
    const [, tag, attributes = ''] = match;
    if (!ATTRIBUTES.test(attributes)) return null;
    const place = placeIn(attributes);
    if (tag === 'c' ? !/^[A-Z]{1,3}\d{1,7}$/.test(place) : !/^\d{0,7}$/.test(place)) return null;
    if (tag === 'row') rows += 1;
    else if (rowOf(place) > MAX_ROWS) return null;
    if (rows > MAX_ROWS || rowOf(place) > MAX_ROWS) {
      return withoutFarColumns(withoutRowsFrom(xml, match.index));
    }
  }
  return withoutFarColumns(xml);
}

/** `B7` for a cell, `7` for a row, empty when it says nothing. A place given twice reads as none that is valid. */
function placeIn(attributes: string): string {
  return Array.from(attributes.matchAll(/[\s:]r\s*=\s*["']([^"']*)["']/g), (match) => match[1]).join(' ');
}

function withoutRowsFrom(xml: string, row: number): string {
  const rest = xml.slice(row);
  const end = LAST_ROW.exec(rest);
  return FIRST_ROW.test(xml.slice(0, row)) && end !== null ? xml.slice(0, row) + rest.slice(end.index) : '';
}

function withoutFarColumns(xml: string): string {
  return xml.replace(FILLED_CELL, (cell, attributes: string) =>
    columnOf(placeIn(` ${attributes}`)) > MAX_COLUMNS ? '' : cell,
  );
}

function rowOf(place: string): number {
  return Number(place.replace(/^[A-Z]+/, ''));
}

/** 1 for A, 27 for AA. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
