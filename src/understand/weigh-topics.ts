import type { Decision } from "../faq/faq.ts";
import type { Context } from "./learned/labels.ts";
import type { Said } from "./learned/reading-model.ts";

/** How much likelier a text asks a topic of the FAQ, by what the FAQ itself finds in it. Measured on writers left out of the training. */
const likelier: Readonly<Record<Decision["outcome"], number>> = { answer: 4, suggest: 1, none: 0.1 };
/** What is said in the middle of something is more often about that. */
const besides = { ...likelier, answer: 1 };

/** Where it is as good as sure whether a topic is asked, the FAQ need not be searched. */
const open = { from: 0.05, to: 0.97 };

/** What a text is for was learnt from few questions of the FAQ; the FAQ knows thousands. */
export function weighTopics(said: Said, context: Context, decide: () => Decision): Said {
  const learnt = said.acts.find(({ act }) => act === "faq")?.share ?? 0;
  if (learnt < open.from || learnt > open.to) return said;
  const factor = (context.at === "start" ? likelier : besides)[decide().outcome];
  const whole = 1 + learnt * (factor - 1);
  const acts = said.acts
    .map(({ act, share }) => ({ act, share: (act === "faq" ? share * factor : share) / whole }))
    .sort((one, other) => other.share - one.share);
  return { ...said, acts };
}
