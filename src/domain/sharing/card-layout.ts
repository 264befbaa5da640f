import type { CardFace } from './card-face';
import { emsWide, wrapLines } from './card-lines';

/** The picture of a card: 5 : 4, as WeChat shows it. Every place and size below counts in its 500 × 400 units. */
export const CARD_WIDTH = 500;
export const CARD_HEIGHT = 400;

/** One thing that is drawn; they are drawn in their order. */
export type CardShape =
  | (Box & { readonly kind: 'fill'; readonly colour: string; readonly radius: number })
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** The line that the characters stand on. */
      readonly y: number;
      readonly size: number;
      readonly face: 'sans' | 'serif';
      readonly colour: string;
    }
  /** The post's own photo, cut to fill the box. */
  | (Box & { readonly kind: 'photo'; readonly radius: number })
  /** 簿 in its red frame, a little tilted as a seal stands on paper. */
  | { readonly kind: 'mark'; readonly x: number; readonly y: number; readonly side: number };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The light tokens: a card lies in somebody else's chat and follows nobody's theme. */
export const cardColours = {
  paper: '#f6f3ec',
  sheet: '#fffdf8',
  line: '#e2dbcd',
  binding: '#c9c0ae',
  ink: '#1f2a2e',
  faint: '#616966',
  seal: '#b8342b',
  onSeal: '#fffdf8',
} as const;

const LEFT = 70;
const RIGHT = 462;
const COLUMN = RIGHT - LEFT;
const PHOTO = 152;
const TITLE = { size: 36, leading: 47 };
const WORDS = { size: 24, leading: 36 };

/** Lays a card out: mark, school and day on top, the topic, and under a line what may be shown, or the lines of an empty page. */
export function layOutCard(face: CardFace, hasPhoto: boolean): CardShape[] {
  const isEmpty = face.words === null && !hasPhoto;
  const titleLines = wrapLines(face.topic, COLUMN / TITLE.size, isEmpty ? 3 : 2);
  const title = titleLines.map((text, index) =>
    lettering(text, LEFT, 140 + index * TITLE.leading, TITLE.size, 'serif', cardColours.ink),
  );
  const ruleY = 140 + (titleLines.length - 1) * TITLE.leading + 22;
  const rest = isEmpty ? emptyPage(ruleY) : shown(face, hasPhoto, ruleY);
  return [...sheet(), ...heading(face), ...title, rule(LEFT, ruleY, COLUMN, cardColours.line), ...rest];
}

/** Paper, the booklet's sheet, its binding line and four stitches. */
function sheet(): CardShape[] {
  const edge: CardShape = {
    kind: 'fill',
    x: 15,
    y: 15,
    width: 470,
    height: 370,
    colour: cardColours.line,
    radius: 13,
  };
  const page: CardShape = {
    kind: 'fill',
    x: 16,
    y: 16,
    width: 468,
    height: 368,
    colour: cardColours.sheet,
    radius: 12,
  };
  const paper: CardShape = {
    kind: 'fill',
    x: 0,
    y: 0,
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    colour: cardColours.paper,
    radius: 0,
  };
  const binding: CardShape = {
    kind: 'fill',
    x: 44,
    y: 16,
    width: 1,
    height: 368,
    colour: cardColours.binding,
    radius: 0,
  };
  const stitches = [57, 152, 248, 343].map((y) => rule(16, y, 28, cardColours.binding));
  return [paper, edge, page, binding, ...stitches];
}

function heading({ school, day }: CardFace): CardShape[] {
  const dayWidth = emsWide(day) * 22;
  const room = COLUMN - 56 - dayWidth - 16;
  const size = emsWide(school) * 24 <= room ? 24 : 20;
  const [name = ''] = wrapLines(school, room / size, 1);
  return [
    { kind: 'mark', x: LEFT, y: 38, side: 42 },
    lettering(name, LEFT + 56, 68, size, 'sans', cardColours.ink),
    lettering(day, RIGHT - dayWidth, 68, 22, 'sans', cardColours.faint),
  ];
}

/** The first words, beside the photo where there is one, and whose they are. */
function shown({ words, by }: CardFace, hasPhoto: boolean, ruleY: number): CardShape[] {
  const top = ruleY + 17;
  const width = hasPhoto && words !== null ? COLUMN - PHOTO - 18 : COLUMN;
  const bottom = by === null ? 366 : 336;
  const most = Math.max(1, Math.floor((bottom - top) / WORDS.leading));
  const lines = words === null ? [] : wrapLines(words, width / WORDS.size, most);
  const photo: CardShape[] = hasPhoto
    ? [
        {
          kind: 'photo',
          x: words === null ? LEFT : RIGHT - PHOTO,
          y: top,
          width: words === null ? COLUMN : PHOTO,
          height: (words === null ? bottom - 8 : 366) - top,
          radius: 8,
        },
      ]
    : [];
  return [
    ...lines.map((text, index) =>
      lettering(text, LEFT, top + 25 + index * WORDS.leading, WORDS.size, 'sans', cardColours.ink),
    ),
    ...photo,
    ...(by === null ? [] : [lettering(by, LEFT, 364, 20, 'sans', cardColours.faint)]),
  ];
}

/** Nothing of the content: the ruled lines of a page, and who can open it. */
function emptyPage(ruleY: number): CardShape[] {
  const lines = [1, 2, 3].map((n) => ruleY + n * 48).filter((y) => y < 330);
  return [
    ...lines.map((y) => rule(LEFT, y, COLUMN, cardColours.line)),
    lettering('本校老师点开可看', LEFT, 364, 20, 'sans', cardColours.faint),
  ];
}

function rule(x: number, y: number, width: number, colour: string): CardShape {
  return { kind: 'fill', x, y, width, height: 1, colour, radius: 0 };
}

function lettering(
  text: string,
  x: number,
  y: number,
  size: number,
  face: 'sans' | 'serif',
  colour: string,
): CardShape {
  return { kind: 'text', text, x, y, size, face, colour };
}
