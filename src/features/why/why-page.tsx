import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { FormulaLine } from '@/components/figure/formula-line';
import { shortFigure, twoDecimals } from '@/components/format';
import { Sheet } from '@/components/layout/sheet';
import type { WhyView } from '@/contract/ledger';
import { reportIdOf } from '@/domain/ledger/conduct/report-of-fact';
import { clockTime, longDay, monthDay } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import './why-page.css';

type Posting = WhyView['postings'][number];

const units = { credit: '学分', point: '分', hour: '学时' } as const;

/** Screen 8: the sum, what it is made of, the clause it rests on, who decided, and which version of the rules. */
export function WhyPage({ why }: { readonly why: WhyView }) {
  return (
    <>
      <View className="yx-why__head l-edge">
        <View className="t-caption">{`${why.name}，满分 ${shortFigure(why.maxHundredths)}`}</View>
        <View className="t-head">{question(why)}</View>
      </View>
      <Sheet>
        <Formula terms={why.ownFormula} />
        <Formula terms={why.formula} />
        {why.remarks.map((remark) => (
          <View key={remark} className="yx-why__remark t-note t-strong">
            {remark}
          </View>
        ))}
        {why.postings.length === 0 && <View className="t-note">这一项还没有记录。</View>}
        {why.postings.map((posting) => (
          <PostingLine
            key={`${posting.factId}/${posting.title}/${posting.amountHundredths}`}
            posting={posting}
          />
        ))}
        {why.provisional && (
          <View className="yx-why__provisional t-note">
            {why.yardstickAtMs === null
              ? '暂计：全校最高还没有算出来，学期末再定。'
              : `暂计：全校最高截至 ${monthDay(why.yardstickAtMs)} ${clockTime(why.yardstickAtMs)}，有变化会重算，学期末再定。`}
          </View>
        )}
        {typeof why.cutoffAtMs === 'number' && (
          <View className="yx-why__provisional t-note">
            {`已定稿：记录算到 ${longDay(why.cutoffAtMs)} ${clockTime(why.cutoffAtMs)}，之后的不计入。`}
          </View>
        )}
      </Sheet>
      <Clauses why={why} />
    </>
  );
}

function question({ scoreHundredths }: WhyView): string {
  return scoreHundredths === null ? '为什么不计入' : `为什么是 ${twoDecimals(scoreHundredths)}`;
}

/** First how one's own came about, where several clauses made it up, then how that became the score. */
function Formula({ terms: given }: { readonly terms: WhyView['formula'] }) {
  const terms = given.map(({ value, caption }) => ({ figure: value, meaning: caption }));
  const result = terms[terms.length - 1];
  if (result === undefined) return null;
  // An operator stands after its own term; the last one before the result is always the equals sign.
  const signs = given.slice(0, -2).map(({ operator }) => operator ?? '');
  return (
    <View className="yx-why__formula">
      <FormulaLine terms={terms.slice(0, -1)} signs={signs} result={result} />
    </View>
  );
}

function PostingLine({ posting }: { readonly posting: Posting }) {
  const sign = posting.amountHundredths > 0 ? '+' : '';
  const reportId = reportIdOf(posting.factId);
  return (
    <View className="yx-why__posting">
      <View className="l-pair">
        <View className="t-row t-strong">{posting.title}</View>
        <View className="yx-why__amount">
          {`${sign}${twoDecimals(posting.amountHundredths)} ${units[posting.unit]}`}
        </View>
      </View>
      <View className="t-note">{posting.text}</View>
      <View className="t-note c-ink-3">{`${monthDay(posting.atMs)}，${posting.evidence}`}</View>
      {posting.approver !== '' && <View className="t-note c-ink-3">{`核定：${posting.approver}`}</View>}
      {reportId !== null && (
        <TextLink
          id="penalty-report"
          label="看报告，不同意可以申诉"
          opens
          onPress={() => open(`/pages/attendance/conduct/case/index?reportId=${reportId}`)}
        />
      )}
    </View>
  );
}

function Clauses({ why }: { readonly why: WhyView }) {
  const { name, version, effectiveFrom } = why.ruleBook;
  return (
    <>
      <View className="yx-why__section l-edge">
        <View className="t-body t-strong">依据的条款</View>
        <View className="t-note c-ink-3">{`${name}，第 ${version} 版`}</View>
      </View>
      <View className="yx-why__clauses">
        {why.clauses.map((clause) => (
          <View key={clause.clauseId} className="yx-why__clause">
            <View className="t-clause">{clause.text}</View>
            <View className="t-caption">{`${clause.source}，${effectiveFrom} 起施行`}</View>
          </View>
        ))}
        {why.notes.length > 0 && (
          <View className="yx-why__notes t-body t-strong">条款没写明的，这样处理</View>
        )}
        {why.notes.map((note) => (
          <View key={note} className="yx-why__note t-note">
            {note}
          </View>
        ))}
      </View>
    </>
  );
}
