import { submission } from '@/contract/submission';
import { serve } from '../_shared/entry';
import { decide } from './decide';
import { duties } from './duties';
import { mediaChecked } from './media-checked';
import { open } from './open';
import { queue } from './queue';
import { review } from './review';
import { saveDraft } from './save-draft';
import { readSignal } from './signal';
import { submit } from './submit';
import { sweep } from './sweep';

export const main = serve(
  submission,
  { duties, open, saveDraft, submit, queue, review, decide, sweep, mediaChecked },
  readSignal,
);
