/** As many pieces as one call decides; a phone sends more in several. */
export const BATCH_MOST = 10;
