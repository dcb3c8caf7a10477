import { type Block, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { sourceLine } from "../../conversation/source-line.ts";
import { allQuestionsOf } from "../../rules/questions-of.ts";
import { questionOf } from "./answer-text.ts";
import type { OpenCheck } from "./open-check.ts";

/** Why a question is asked: what the term means, and the requirements that turn on it. */
export function whyBlocks(scene: Scene, { questionnaire }: OpenCheck, id: string): Block[] {
  const { t, locale, catalog } = scene;
  const question = questionOf(scene, id);
  const clauses = questionnaire.packs.flatMap((pack) =>
    pack.criteria
      .filter((criterion) => allQuestionsOf(criterion).includes(id))
      .map((criterion) => t("why-clause", { title: pack.title[locale], clause: criterion.clause[locale] })),
  );
  // A question that the packs do not ask, as on a forged button, has nothing to tell here.
  if (clauses.length === 0) return [];
  const { basis } = question;
  const source = basis && catalog.sources.get(basis.source);
  return [
    paragraph(question.why[locale]),
    ...(basis && source ? [paragraph(sourceLine(scene, source, basis.confidence))] : []),
    paragraph(t("why-heading")),
    list(clauses),
  ];
}
