/**
 * What Word, WPS and web pages put between the words, taken out. Words stay: a Chinese character is only left behind inside
 * Word's own tags, comments and style sheets (a font's name, say). An indent made of tabs, no-break or full-width spaces
 * becomes the two full-width spaces that a teacher types on purpose; those, and indents of ordinary spaces, stay as they are.
 * Cleaning what is clean changes nothing.
 */
export function cleanPaste(text: string): string {
  for (let before = text; ; ) {
    const after = cleanOnce(before);
    if (after === before) return after;
    before = after;
  }
}

/** So much at once is pasted (or spoken); a finger and an input method give less. In UTF-16 units. */
const PASTED_LENGTH = 30;

/**
 * The text of a field after an input, with what was pasted cleaned: the stretch that came in at once, if it is long or
 * carries marks that nobody types. Everything around it stays exactly as it was.
 */
export function afterInput(before: string, after: string): string {
  const { start, end } = insertion(before, after);
  const inserted = after.slice(start, end);
  if (inserted.length < PASTED_LENGTH && !hasOfficeMarks(inserted)) return after;
  return after.slice(0, start) + cleanWithin(after.slice(0, start), inserted) + after.slice(end);
}

/** What is pasted into the middle of a line does not begin one: no indent and no bullet is looked for at its start. */
function cleanWithin(ahead: string, inserted: string): string {
  if (ahead === '' || ahead.endsWith('\n')) return cleanPaste(inserted);
  return cleanPaste(`|${inserted}`).slice(1);
}

function insertion(before: string, after: string): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: after.length - tail };
}

/** Zero-width marks and soft hyphens; the joiner that holds an emoji together is none of them. */
const invisible = /\u00ad|\u200b|\u200c|\u200e|\u200f|\u2060|\ufeff|[\u202a-\u202e]/g;
/** Word draws its bullets with symbol fonts, whose signs travel as private characters. */
const symbolFont = /[\uf000-\uf0ff]/g;
const officeHtml = /<!--\[if|<!\[if|<\/?[ovw]:[a-z]|class="?Mso|mso-[a-z-]+:|urn:schemas-microsoft-com/i;

function hasOfficeMarks(text: string): boolean {
  return /[\u00ad\u200b\u200c\u2060\ufeff\uf000-\uf0ff\u2028\u2029\v]/.test(text) || officeHtml.test(text);
}

function cleanOnce(text: string): string {
  const words = officeHtml.test(text) ? withoutOfficeHtml(text) : text;
  const lines = words
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(invisible, '')
    .split('\n')
    .map(cleanLine);
  return lines.join('\n').replace(/\n{4,}/g, '\n\n');
}

/** A bullet of Word's lists: a sign of a symbol font, or a dot (or the sign's letter, once its font is gone) and a tab. */
const bullet = /^[\s\u3000]*(?:[\uf000-\uf0ff]|[·•●○■□◆◇➢★▪ØüvlnqpuoÜ§](?=[\t\u00a0]))[\t\u00a0 ]*(?=\S)/;
const numbering =
  /^[\s\u3000]*(\(?[0-9]{1,2}[.)、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)])\t+/;

function cleanLine(line: string): string {
  const text = line.replace(/[\s\u3000]+$/, '');
  return text
    .replace(bullet, '• ')
    .replace(numbering, '$1 ')
    .replace(symbolFont, '')
    .replace(/^[ \u3000]*[\t\u00a0\u2002-\u200a\u3000][\s\u3000]*/, '　　')
    .replace(/[\u00a0\u2002-\u200a\u202f]/g, ' ');
}

/** Word's clipboard as text: its comments and style sheets, then its tags; paragraphs and breaks are line ends. */
function withoutOfficeHtml(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|xml|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<!\[(?:if|endif)[^\]]*\]>/gi, '')
    .replace(/<\?xml[^>]*>/gi, '')
    .replace(/<br\b[^<>]*>|<\/(?:p|li|tr|h[1-6]|div)\s*>[\r\n]*/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?::[a-z0-9]+)?(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/&nbsp;/gi, ' ');
}
