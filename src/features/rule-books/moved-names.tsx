import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextAreaField } from '@/components/form/text-area-field';
import { twoDecimals } from '@/components/format';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import type { MovedTeacher, Trial } from '@/contract/rule-books';
import { say } from '@/platform/feedback';
import { scrollTo } from '@/platform/scroll';
import { bandName, signed } from './dry-run-view';
import { lookAtNames } from './trying';
import { isReason } from './words';
import './rule-books.css';

/** 看是谁: numbers were enough until now. Whoever wants names says why, and the look is logged. */
export function MovedNames({ trial }: { readonly trial: Trial }) {
  const [reason, setReason] = useState('');
  const [moved, setMoved] = useState<readonly MovedTeacher[] | null>(null);

  async function look() {
    const seen = await lookAtNames(trial, reason);
    if ('trouble' in seen) say(seen.trouble);
    else setMoved(seen.moved);
  }

  if (moved !== null)
    return (
      <>
        <SectionHeader title="会变的人" aside={`${moved.length} 人，这次查看已记录`} />
        <Paged id="moved" rows={moved} counter="人" onTurn={scrollTo}>
          {(page) => (
            <RuledList>
              {page.map((one) => (
                <ListRow key={one.memberId} title={one.name} note={bandNote(one)} value={totalNote(one)} />
              ))}
            </RuledList>
          )}
        </Paged>
      </>
    );
  return (
    <>
      <SectionHeader title="看是谁" />
      <View className="l-edge">
        <View className="t-note">
          细则不应该照着人改。要看名字，请写明原因；谁在什么时候因为什么看过，会记录下来。
        </View>
        <View className="yx-rules__gap" />
        <TextAreaField
          id="names-reason"
          label="为什么要看名字"
          value={reason}
          onChange={setReason}
          placeholder="比如：核对教务系统里的名单"
          maxLength={200}
        />
        <View className="yx-rules__acts">
          <Button
            id="look-at-names"
            label="看是谁"
            busyLabel="正在读取"
            onPress={look}
            missing={isReason(reason) ? undefined : '还没写原因'}
          />
        </View>
      </View>
    </>
  );
}

function bandNote({ group, beforeBand, afterBand }: MovedTeacher): string {
  return beforeBand === afterBand ? group : `${group}，${bandName(beforeBand)} → ${bandName(afterBand)}`;
}

/** 86.50 → 88.00（+1.50） */
function totalNote({ beforeHundredths, afterHundredths }: MovedTeacher): string {
  const change = signed(afterHundredths - beforeHundredths);
  return `${twoDecimals(beforeHundredths)} → ${twoDecimals(afterHundredths)}（${change}）`;
}
