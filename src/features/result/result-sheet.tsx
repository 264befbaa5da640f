import { View } from '@tarojs/components';
import { shortFigure, twoDecimals } from '@/components/format';
import { Sheet } from '@/components/layout/sheet';
import { LedgerRow } from '@/components/list/ledger-row';
import { Seal } from '@/components/seal/seal';
import type { NoticeView } from '@/contract/term-end';
import { open } from '@/platform/route';
import './result-sheet.css';

export type OwnResult = NonNullable<NoticeView['own']>;

type ResultSheetProps = {
  readonly termName: string;
  /** Of an earlier term; the running one when it is not named. */
  readonly termId: string | undefined;
  readonly own: OwnResult;
  /** Bound: the seal 订 stands on it. */
  readonly frozen: boolean;
};

/** One's own result of the term, a page of the booklet: the total, the band, and every line with its reason. */
export function ResultSheet({ termName, termId, own, frozen }: ResultSheetProps) {
  return (
    <Sheet bound flush>
      <View className="yx-own-result__top">
        <View>
          <View className="yx-own-result__name">考核结果</View>
          <View className="yx-own-result__figures" id="total">
            <View className="t-total">
              {twoDecimals(isScored(own) ? own.totalHundredths : own.hoursHundredths)}
            </View>
            <View className="t-note c-ink-3">
              {isScored(own) ? `/ ${shortFigure(own.maxHundredths)}` : '学时'}
            </View>
          </View>
        </View>
        {frozen && <Seal kind="bound" sessionId={termName} size={48} />}
      </View>
      <View className="yx-own-result__standing">
        {own.band !== null && <View className="t-row t-strong">{own.band}</View>}
        <Standing own={own} />
      </View>
      {own.items.map((item) =>
        item.scoreHundredths === null ? (
          <View className="yx-own-result__without l-pair" key={item.itemId}>
            <View className="t-row">{item.title}</View>
            <View className="t-note c-ink-3">不适用，不计入</View>
          </View>
        ) : (
          <LedgerRow
            key={item.itemId}
            name={item.title}
            valueHundredths={item.scoreHundredths}
            maxHundredths={item.maxHundredths}
            onPress={() => open(whyPath(item.itemId, termId))}
          />
        ),
      )}
      <View className="yx-own-result__rules t-note c-ink-3">
        {`依据：${own.ruleBook.name}，第 ${own.ruleBook.version} 版`}
      </View>
    </Sheet>
  );
}

function whyPath(itemId: string, termId: string | undefined): string {
  return `/pages/why/index?itemId=${itemId}${termId === undefined ? '' : `&termId=${termId}`}`;
}

/** A book of hours gives no points: its result is the hours themselves. */
function isScored({ maxHundredths }: OwnResult): boolean {
  return maxHundredths > 0;
}

function Standing({ own }: { readonly own: OwnResult }) {
  const words = standingWords(own);
  return (
    <>
      {words.map((word) => (
        <View className="t-note" key={word}>
          {word}
        </View>
      ))}
    </>
  );
}

/** Rank and appraisal points where the school has them, then the hours; each on its line. */
export function standingWords(own: OwnResult): string[] {
  const reported = own.reportedHoursHundredths;
  const hours = `学时 ${shortFigure(own.hoursHundredths)}`;
  const standing = [
    own.rank === null ? undefined : `第 ${own.rank} 名`,
    own.appraisalPointsHundredths === null
      ? undefined
      : `师德考核折 ${shortFigure(own.appraisalPointsHundredths)} 分`,
  ].filter((part) => part !== undefined);
  return [
    ...(standing.length === 0 ? [] : [standing.join('，')]),
    reported === null ? hours : `${hours}，上报 ${shortFigure(reported)}`,
  ];
}
