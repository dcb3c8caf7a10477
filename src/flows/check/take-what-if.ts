import type { Action } from "../../conversation/action.ts";
import { maxActionBytes } from "../../conversation/button.ts";
import { say } from "../../conversation/aside.ts";
import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { paragraph } from "../../conversation/reply.ts";
import type { ToldAnswer } from "../../understand/told.ts";
import { actOf, surely } from "./act-of.ts";
import { adopt } from "./change-answers.ts";
import { readSupposed, writeSupposed } from "./check-codes.ts";
import { type Check, moved } from "./check.ts";
import type { OpenCheck } from "./open-check.ts";
import { suppositionOf } from "./suppose.ts";
import { whatIfView } from "./what-if-view.ts";

/** Longer texts suppose nothing: they are pasted. */
const longest = 400;

/** What is supposed ("and with 5 people more?") is worked out beside the present, and nothing of it is kept. */
export function takeWhatIf(state: State, open: OpenCheck, hearing: Hearing): Step | null {
  const { scene, conversation, flows } = state;
  const told = hearing.told().answers;
  const isSure = actOf(hearing) === "whatif";
  const answers = isSure || !hearing.isQuestion() ? told : (supposedElsewhere(state, hearing) ?? told);
  const supposed = answers.filter(({ mood }) => mood !== "is");
  if (
    answers.length === 0 ||
    hearing.heard.typed.length > longest ||
    !(isSure || (supposed.length > 0 && supposed.length === answers.length))
  )
    return null;
  const supposition = suppositionOf(scene, open, answers, hearing.heard.plain);
  const { values } = supposition;
  const { serial } = open.check;
  const written: Action = { kind: "suppose", serial, supposed: writeSupposed(values) };
  const isEmpty = Object.keys(values).length === 0;
  const fits = isEmpty || flows.encode(written).length <= maxActionBytes;
  const action: Action = fits ? written : { kind: "suppose", serial, supposed: "-" };
  const check: Check = fits ? open.check : { ...open.check, supposed: { ...values } };
  const step = moved(conversation, { check, view: whatIfView(scene, open, supposition, action) });
  return { ...step, took: "answer", supposed: isEmpty ? null : values };
}

const verySurely = 0.85;

/** A question that is open draws what is said to itself: what supposes after a result is a supposition here too. */
function supposedElsewhere({ scene }: State, hearing: Hearing): readonly ToldAnswer[] | null {
  const { heard } = hearing;
  const [here] = hearing.said().acts;
  const said = heard.said({ at: "result" });
  const [best] = said.acts;
  const isAnswer = here?.act === "answer" && here.share >= verySurely;
  if (isAnswer || best?.act !== "whatif" || best.share < surely) return null;
  const { answers } = scene.understanding.told(heard.plain, said, null, scene.today);
  return answers.some(({ mood }) => mood !== "is") ? answers : null;
}

/** What was supposed becomes an answer. */
export function adoptSupposed(state: State, open: OpenCheck, written: string): Step {
  const { scene, conversation } = state;
  const values = written === "-" ? open.check.supposed : readSupposed(written);
  const known = Object.keys(values ?? {}).every((id) => scene.catalog.questions.has(id));
  if (!values || !known) return say(state, [paragraph(scene.t("adopt-gone"))]);
  return moved(conversation, adopt(scene, open, values));
}
