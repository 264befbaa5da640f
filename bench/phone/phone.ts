/** What runs on a phone from the tap to the seal: the mini-program's own modules, bundled once and started for each phone. */
export { checkIn, useAttempt as attemptOf } from '@/features/check-in/check-in';
export { useKeptCheckIn as keptOf, watchKeptCheckIns } from '@/features/check-in/kept-check-ins';
