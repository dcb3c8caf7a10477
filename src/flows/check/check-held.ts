import type { State } from "../../conversation/flow.ts";
import type { Scene } from "../../conversation/scene.ts";
import { answerText, givenText } from "./answer-text.ts";
import { writtenText } from "./take-told.ts";
import type { QueuedDoubt } from "./check.ts";

/** What is held of a check, in words. */
export function checkTold({ scene, conversation: { check } }: State): string[] {
  if (!check) return [];
  const { t, catalog, locale } = scene;
  return [
    t("mydata-check", { place: catalog.regions.get(check.region)?.name[locale] ?? check.region }),
    ...Object.entries(check.answers).map(([id, answer]) => {
      const question = catalog.questions.get(id);
      // A question may have been dropped from the data since; its answer is held all the same, and shown.
      return question
        ? t("answer-line", { name: question.name[locale], answer: givenText(scene, question, check) })
        : t("answer-line", { name: id, answer: String(answer) });
    }),
    ...(check.doubted ? [doubtedLine(scene, check.doubted)] : []),
    ...check.doubts.map((doubt) => doubtedLine(scene, doubt)),
  ];
}

type Doubtful = Pick<QueuedDoubt, "question" | "value" | "candidates">;

/** A value that waits for a yes is held like an answer. */
function doubtedLine(scene: Scene, { question: id, value, candidates }: Doubtful): string {
  const question = scene.catalog.questions.get(id);
  const name = question?.name[scene.locale] ?? id;
  if (value === null) {
    const said = candidates.map((one) => (question ? answerText(scene, question, one) : one));
    return scene.t("mydata-doubted", { name, answer: said.join(scene.t("list-separator")) });
  }
  return scene.t("mydata-doubted", {
    name,
    answer: question ? answerText(scene, question, value) : value,
  });
}

export function checkErased({ scene: { t }, conversation: { check } }: State): string[] {
  if (!check) return [];
  const count = Object.keys(check.answers).length;
  return [...(count > 0 ? [t("forgotten-answers", { count })] : []), t("forgotten-check")];
}

/** What was told and waits for a place, in the person's own words. */
export function pendingTold({ scene, conversation: { told } }: State): string[] {
  if (!told) return [];
  const { t, catalog, locale } = scene;
  return [
    t("mydata-told"),
    ...told.answers.map(({ question, written }) =>
      t("answer-line", {
        name: catalog.questions.get(question)?.name[locale] ?? question,
        answer: writtenText(scene, written),
      }),
    ),
    ...told.others.map((other) => t("mydata-told-other", { figure: other })),
  ];
}

export function pendingErased({ scene: { t }, conversation: { told } }: State): string[] {
  return told ? [t("forgotten-told", { count: told.answers.length + told.others.length })] : [];
}
