import type { Band } from '../../band';
import { bookWithBands, share } from '../../testing/book-with';
import { bandsBelowTotal } from './bands-below-total';
import { bandsGap } from './bands-gap';

const from = (fromHundredths: number | null, toHundredths: number | null = null): Partial<Band> => {
  return { fromHundredths, toHundredths };
};

describe('totals without a band, in a book of 50 points', () => {
  test.each<[string, Partial<Band>[], string[]]>([
    ['bands that meet leave none', [from(3600), from(2400, 3599), from(null, 2399)], []],
    ['bands from a total upwards leave none', [from(3600), from(2400), from(null)], []],
    [
      'a hundredth between two',
      [from(3600), from(null, 3598)],
      ['总分高于 35.98 分、低于 36 分的，没有等次。'],
    ],
    ['nothing at the bottom', [from(3600), from(2400)], ['总分低于 24 分的，没有等次。']],
    ['the order in which they are written does not matter', [from(null, 2399), from(2400)], []],
    [
      'bands that overlap hide no gap above them',
      [from(4000), from(1000, 3000), from(null, 2000)],
      ['总分高于 30 分、低于 40 分的，没有等次。'],
    ],
    [
      'only 40 % may be 甲, and 乙 takes the others',
      [{ ...from(3600), quota: share(40) }, from(2400), from(null)],
      [],
    ],
    [
      'only 40 % may be 甲, and 乙 ends below it',
      [{ ...from(3600), quota: share(40) }, from(null, 3599)],
      ['「甲」有名额，36 到 50 分而排在名额以外的，没有等次。'],
    ],
    [
      'shares of 30 and 70 % and nothing for the rest',
      [{ quota: share(30) }, { quota: share(70) }],
      [
        '「甲」有名额，0 到 50 分而排在名额以外的，没有等次。',
        '「乙」有名额，0 到 50 分而排在名额以外的，没有等次。',
      ],
    ],
    ['a last share of 100 % takes the rest', [{ quota: share(30) }, { quota: share(100) }], []],
    ['every band is out of reach', [from(6000)], ['没有一个等次够得着。']],
  ])('%s', (_name, bands, messages) => {
    expect(bandsGap(bookWithBands(bands), {}).map(({ message }) => message)).toEqual(messages);
  });

  test('a band at the bottom is opened downwards, one in the middle is drawn up to the next', () => {
    const changes = (bands: Partial<Band>[]) =>
      bandsGap(bookWithBands(bands), {}).map(({ suggestion }) => suggestion?.change);
    expect(changes([from(3600), from(2400, 3590)])).toEqual([
      [{ path: 'ranking.bands.1.fromHundredths', value: null }],
      [{ path: 'ranking.bands.1.toHundredths', value: 3599 }],
    ]);
  });
});

describe('bands that end below what can be reached', () => {
  test.each<[string, Partial<Band>[], string[]]>([
    ['up to 50 of 50 points', [from(3600, 5000), from(null)], []],
    ['the best without an upper end', [from(3600), from(null, 3599)], []],
    [
      'up to 40, whatever the one below it says',
      [from(3600, 4000), from(null)],
      ['最好的等次「甲」只到 40 分，总分却可以到 50 分：40 分以上的不是「甲」。'],
    ],
    [
      'the best is the one that asks for most, wherever it is written',
      [from(null, 3599), from(3600, 4000)],
      ['最好的等次「乙」只到 40 分，总分却可以到 50 分：40 分以上的不是「乙」。'],
    ],
  ])('%s', (_name, bands, messages) => {
    expect(bandsBelowTotal(bookWithBands(bands), {}).map(({ message }) => message)).toEqual(messages);
  });
});
