import { type Block, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import type { GivenAnswer } from "../../questionnaire/given-answers.ts";
import type { Question } from "../../rules/question.ts";
import { answerText, questionOf } from "./answer-text.ts";
import type { Check } from "./check.ts";
import type { Moved } from "./check.ts";
import { currentView } from "./current-view.ts";
import { type OpenCheck, openQuestion, reread } from "./open-check.ts";
import { partOf } from "./sort-told.ts";

/**
 * An answer is taken: it is read back, and the next question, the review or the quick result follows.
 *
 * @param isAbout whether the figure was given as about.
 */
export function recordAnswer(
  scene: Scene,
  open: OpenCheck,
  question: Question,
  answer: GivenAnswer,
  isAbout = false,
): Moved {
  const { check } = open;
  const answers = { ...check.answers, [question.id]: answer };
  const { t, locale } = scene;
  const name = question.name[locale];
  const said = paragraph(
    answer === null
      ? t("recorded-unknown", { name })
      : t("recorded", { name, answer: answerText(scene, question, answer) }),
  );
  const about = check.about.filter((id) => id !== question.id);
  const moved: Check = {
    ...check,
    answers,
    about: isAbout ? [...about, question.id] : about,
    doubts: check.doubts.filter((doubt) => doubt.question !== question.id),
    at: null,
    doubted: null,
    last: question.id,
    misses: 0,
    closed: null,
  };
  return settle(scene, open, moved, [said], [question.id]);
}

/** A yes to a value in doubt; what was about stays so. */
export const keepDoubted = (
  scene: Scene,
  open: OpenCheck,
  { question, value, qualifier }: NonNullable<Check["doubted"]>,
): Moved => recordAnswer(scene, open, questionOf(scene, question), value, qualifier !== null);

/** Shows where a check is after it moved. A quick check that has become certain ends with its result. */
export function settle(
  scene: Scene,
  open: OpenCheck,
  check: Check,
  before: readonly Block[] = [],
  recorded: readonly string[] = [],
): Moved {
  const moved = nextDoubted(scene, reread(open, check));
  const certain = check.quick && openQuestion(moved) === null;
  const shown: Check = certain ? { ...moved.check, closed: "result" } : moved.check;
  return { check: shown, view: currentView(scene, { ...moved, check: shown }, before, recorded) };
}

/** A value that waits for its question is asked about when the question comes; so is a share whose whole is known by then. */
function nextDoubted(scene: Scene, open: OpenCheck): OpenCheck {
  const { check } = open;
  const asked = openQuestion(open);
  const waiting = check.doubts.find(({ question }) => question === asked);
  if (check.doubted || check.closed || !waiting) return open;
  const { share, value: read, ...doubt } = waiting;
  const question = questionOf(scene, doubt.question);
  const value = read ?? (share && partOf(question, share.percent, check.answers[share.of])) ?? null;
  if (value === null) return open;
  const doubts = check.doubts.filter((one) => one !== waiting);
  return reread(open, { ...check, doubts, doubted: { ...doubt, value } });
}
