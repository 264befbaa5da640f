import type { QuestionView } from '@/contract/questions';
import { confirm, say } from '@/platform/feedback';
import type { Resource } from '@/platform/resource';
import { open } from '@/platform/route';
import { QuestionLine } from './question-line';
import { carry, takeBack } from './questions';

type QuestionLinesProps<Shown> = {
  readonly questions: readonly QuestionView[];
  /** Where they were read from: it shows what an act changed. */
  readonly resource: Resource<Shown>;
  /** Whether each says which trip it is about, and leads there. */
  readonly placed?: boolean | undefined;
};

/** Questions one under another, with what the reader may do about each. */
export function QuestionLines<Shown extends { readonly questions: readonly QuestionView[] }>({
  questions,
  resource,
  placed,
}: QuestionLinesProps<Shown>) {
  async function act(
    question: QuestionView,
    asked: Parameters<typeof confirm>[0] | null,
    run: (of: typeof resource, question: QuestionView) => Promise<string | null>,
  ) {
    if (asked !== null && !(await confirm(asked))) return;
    const why = await run(resource, question);
    if (why === null) return;
    say(why);
    await resource.refresh();
  }

  return questions.map((question) => (
    <QuestionLine
      key={`${question.tripId}/${question.questionId}`}
      question={question}
      placed={placed}
      onCarry={() => void act(question, carrying, carry)}
      onAnswer={() =>
        open(`/pages/trip/questions/answer/index?tripId=${question.tripId}&questionId=${question.questionId}`)
      }
      onTakeBack={() => void act(question, takingBack, takeBack)}
      onTakeDown={(reason) => act(question, null, (of) => takeBack(of, question, reason))}
    />
  ));
}

const carrying = {
  title: '已经带给现场的专家了？',
  text: '提问的老师会收到一条消息。有了答复，再写下来。',
  yes: '已转问',
};

const takingBack = { title: '收回这个问题？', text: '别人就看不到了。', yes: '收回' };
