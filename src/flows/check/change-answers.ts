import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { doubtOf } from "../../questionnaire/doubt.ts";
import { type GivenAnswer, toAnswers } from "../../questionnaire/given-answers.ts";
import { answerText, givenText, questionOf } from "./answer-text.ts";
import type { Check, Moved, QueuedDoubt } from "./check.ts";
import { currentView } from "./current-view.ts";
import { type OpenCheck, openQuestion, reread } from "./open-check.ts";
import { settle } from "./record-answer.ts";
import { whyText } from "./said-doubt-text.ts";
import type { Supposed } from "./suppose.ts";

/** What an answer is changed to. */
export interface Change {
  readonly question: string;
  readonly value: GivenAnswer;
  readonly qualifier: "about" | "over" | null;
  /** Why it is asked about first. */
  readonly why?: string | null;
}

/** Answers are changed, from what to what is said, and where the check was is shown: after a result the new one. */
export function changeAnswers(scene: Scene, open: OpenCheck, changes: readonly Change[]): Moved {
  let { check } = open;
  const said: Block[] = [];
  for (const change of changes) {
    const doubted = doubtedBy(scene, check, change);
    // Asked about where the answer stands; the rest of the changes are made.
    const asked = doubted && { ...check, doubted, at: doubted.question, closed: null };
    if (asked && openQuestion(reread(open, asked)) === doubted.question) check = asked;
    else if (doubted) {
      // The packs at hand do not ask it: it waits for those that do.
      const { why, ...rest } = doubted;
      const queued = { ...rest, why: why ?? "unusual", share: null };
      check = {
        ...check,
        doubts: [...check.doubts.filter(({ question }) => question !== rest.question), queued],
      };
      said.push(paragraph(waitsText(scene, queued)));
    } else {
      said.push(paragraph(changedText(scene, check, change)));
      check = withAnswer(check, change);
    }
  }
  return shownAfter(scene, open, { ...check, misses: 0, supposed: null }, said);
}

/** After a change the check is where it was; a result is shown anew, unless the change brought a question. */
export function shownAfter(scene: Scene, open: OpenCheck, check: Check, said: readonly Block[]): Moved {
  const running: Check = { ...check, closed: null };
  const wasResult = open.check.closed === "result" && check.doubted === null;
  if (!wasResult || openQuestion(reread(open, running)) !== null) return settle(scene, open, running, said);
  const shown: Check = { ...check, closed: "result" };
  return { check: shown, view: currentView(scene, reread(open, shown), said) };
}

/** Supposed values become answers. */
export const adopt = (scene: Scene, open: OpenCheck, values: Supposed): Moved =>
  changeAnswers(
    scene,
    open,
    Object.entries(values).map(([question, value]) => ({ question, value, qualifier: null })),
  );

function withAnswer(check: Check, { question, value, qualifier }: Change): Check {
  const about = check.about.filter((id) => id !== question);
  return {
    ...check,
    answers: { ...check.answers, [question]: value },
    about: qualifier === null ? about : [...about, question],
    doubts: check.doubts.filter((doubt) => doubt.question !== question),
    doubted: check.doubted?.question === question ? null : check.doubted,
    at: check.at === question ? null : check.at,
    last: question,
  };
}

function changedText(scene: Scene, check: Check, { question: id, value, qualifier }: Change): string {
  const { t, locale } = scene;
  const question = questionOf(scene, id);
  const name = question.name[locale];
  const about = qualifier === null ? [] : [id];
  const to = givenText(scene, question, { answers: { [id]: value }, about });
  const before = check.answers[id];
  if (before === undefined) {
    return value === null ? t("recorded-unknown", { name }) : t("recorded", { name, answer: to });
  }
  return t("changed-answer", { name, from: answerText(scene, question, before), to });
}

function waitsText(
  scene: Scene,
  { question: id, value, why }: Pick<QueuedDoubt, "question" | "value" | "why">,
): string {
  const question = questionOf(scene, id);
  const figure = answerText(scene, question, value);
  const name = question.name[scene.locale];
  return scene.t("told-doubtful", { name, figure, why: whyText(scene, question, why) });
}

/** A value that is unusual, or does not fit the others, waits for a yes. */
function doubtedBy(scene: Scene, check: Check, change: Change): Check["doubted"] {
  const { question: id, value, qualifier, why = null } = change;
  if (typeof value !== "string") return null;
  const doubt = doubtOf(
    questionOf(scene, id),
    { value, qualifier: null },
    toAnswers(check.answers),
    scene.catalog.questions,
  );
  if (!doubt && why === null) return null;
  return { question: id, value, qualifier, why, candidates: [] };
}
