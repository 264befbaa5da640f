import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import type { PlanningDesk, SeriesReply } from '@/contract/session-planning';
import { schoolDay } from '@/domain/term/school-day';
import { serverNow } from '@/platform/clock';
import { say } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { back } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { emptyDraft, missingIn, type PlanDraft, seriesIn } from './plan-draft';
import { PlanForm } from './plan-form';
import { planSeries } from './planning';
import { SeriesPreview } from './series-preview';
import './plan-form.css';

/** Days changed by hand in the preview. */
interface ByHand {
  readonly except: readonly string[];
  readonly alsoOn: readonly string[];
}

const asFound: ByHand = { except: [], alsoOn: [] };

/** First what is asked for, then the days it would be on, each with what is in its way; nothing is stored before that. */
export function NewPlan({ desk }: { readonly desk: PlanningDesk }) {
  const [key] = useState(newKey);
  const [draft, setDraft] = useState(() => emptyDraft(desk, schoolDay(serverNow())));
  const [byHand, setByHand] = useState(asFound);
  const [found, setFound] = useState<SeriesReply | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  /** Two touches may come before React renders again: each builds on what the one before left. */
  function change(changes: Partial<PlanDraft>) {
    setDraft((known) => ({ ...known, ...changes }));
  }
  async function look(hand: ByHand) {
    const result = await planSeries(key, seriesIn(draft, hand), true);
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    setByHand(hand);
    setFound(result.data);
    scrollTo('plan-top');
  }
  async function save() {
    const result = await planSeries(key, seriesIn(draft, byHand), false);
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    say(`已排好 ${result.data.sessionIds.length} 场`);
    back();
  }

  const missing = missingIn(draft);
  return (
    <View id="plan-top">
      {found === null ? (
        <>
          <PlanForm desk={desk} draft={draft} onChange={change} />
          <View className="yx-plan-form l-edge">
            {trouble !== null && <Notice text={trouble} />}
            <Button
              id="plan-look"
              label="看看排在哪天"
              look="primary"
              busyLabel="正在核对"
              onPress={() => look(asFound)}
              missing={missing ?? undefined}
            />
            <View className="t-note c-ink-3">
              会先核对放假、调休，以及地点和人有没有撞上，这一步还不保存。
            </View>
          </View>
        </>
      ) : (
        <SeriesPreview
          draft={draft}
          found={found}
          trouble={trouble}
          onTake={(day, taken) => look(tookBy(byHand, day, taken, found))}
          onSave={save}
          onBack={() => setFound(null)}
        />
      )}
    </View>
  );
}

/** A day of the rule is taken out as an exception; a day off is put in by itself. */
function tookBy(
  { except, alsoOn }: ByHand,
  day: string,
  taken: boolean,
  { days }: Pick<SeriesReply, 'days'>,
): ByHand {
  const isOff = days.some((each) => each.day === day && each.off !== null);
  const without = (list: readonly string[]) => list.filter((one) => one !== day);
  if (isOff) return { except, alsoOn: taken ? [...without(alsoOn), day] : without(alsoOn) };
  return { alsoOn, except: taken ? without(except) : [...without(except), day] };
}
