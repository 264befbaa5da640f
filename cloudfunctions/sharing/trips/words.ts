import { accept, type Result } from '@/domain/refusal';
import { tripRefused } from '@/domain/sharing/trip-refusals';
import { type TripWish, tidyWish } from '@/domain/sharing/trip-wish';
import { cleanText } from '@/domain/submission/text';
import { wordsFault } from '../../_shared/text-check';

/** Whether others may read these words now. */
export async function passes(
  openId: string,
  words: string,
): Promise<Result<null, 'contentRefused' | 'checkUnavailable'>> {
  const fault = await wordsFault(openId, words, 'remark');
  return fault === null ? accept(null) : tripRefused(fault);
}

/** What somebody typed and chose, fit to be stored. */
export function typedWish(input: TripWish): TripWish {
  const { topic, destination, host } = input;
  return tidyWish({
    ...input,
    topic: cleanText(topic),
    destination: cleanText(destination),
    host: cleanText(host),
  });
}

/** What others will read of it. */
export function wordsOf({ topic, destination, host }: TripWish): string {
  return [topic, destination, host].join('\n');
}
