import type { Band } from '../../band';
import { bookWithBands, share } from '../../testing/book-with';
import { unreachableBand } from './unreachable-band';

test.each<[string, Partial<Band>[], string[]]>([
  ['bands from the best downwards', [{ fromHundredths: 3600 }, { fromHundredths: 2400 }, {}], []],
  [
    'the widest band is written first',
    [{}, { fromHundredths: 3600 }],
    ['没有人能得到「乙」：这些人都先进了「甲」。'],
  ],
  ['a limited band before it leaves some', [{ quota: share(30) }, {}], []],
  [
    'a share of 100 % before it leaves nobody',
    [{ quota: share(100) }, {}],
    ['没有人能得到「乙」：这些人都先进了「甲」。'],
  ],
  ['a part of it is left', [{ fromHundredths: 3600, toHundredths: 4000 }, { fromHundredths: 3600 }], []],
  ['60 of 50 points', [{ fromHundredths: 6000 }, {}], ['没有人能得到「甲」：要 60 分，总分最高 50 分。']],
  [
    'from 40 down to 36, the ends exchanged',
    [{ fromHundredths: 4000, toHundredths: 3600 }, {}],
    ['没有人能得到「甲」：下限高于上限。'],
  ],
  ['a share of nobody', [{ quota: share(0) }, {}], ['没有人能得到「甲」：名额是 0%。']],
  ['a share of nobody that the office may raise', [{ quota: share(0, { movedByGroup: true }) }, {}], []],
])('%s', (_name, bands, messages) => {
  expect(unreachableBand(bookWithBands(bands), {}).map(({ message }) => message)).toEqual(messages);
});
