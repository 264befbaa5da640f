import type { SignalReader } from '../_shared/entry';

export const readSignal: SignalReader = (event) =>
  event.Type === 'Timer' ? { action: 'tend', input: {} } : null;
