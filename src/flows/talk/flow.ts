import { say } from "../../conversation/aside.ts";
import type { Command, Flow, State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { paragraph } from "../../conversation/reply.ts";
import { switchLanguage } from "./switch-language.ts";
import type { Act } from "../../understand/learned/labels.ts";

/** What is said out of courtesy. */
const courtesies = ["hello", "thanks", "bye", "ok"] as const satisfies readonly Act[];
type Courtesy = (typeof courtesies)[number];

/** From these shares on a message is surely courtesy, and surely about something else than ours. */
const surely = 0.5;
const surelyOther = 0.7;
/** Longer texts are no courtesy. */
const longest = 100;

const isCourtesy = (act: Act): act is Courtesy => (courtesies as readonly Act[]).includes(act);

/** The command of a word that is said alone. */
const said = (courtesy: Courtesy): Command => ({
  means: () => ({ kind: "do", does: (state) => answer(state, courtesy) }),
});

/** Courtesy is answered with courtesy, and what was asked is asked again. What is not ours is told what this is for. */
export const talkFlow: Flow = {
  commands: { hello: said("hello"), thanks: said("thanks"), bye: said("bye") },
  takes(state, hearing) {
    const { typed } = hearing.heard;
    if (typed.length > longest || !/\p{L}/u.test(typed)) return null;
    const switched = switchLanguage(state, hearing);
    if (switched) return switched;
    if (hearing.answer() !== null || tellsOrNames(hearing)) return null;
    const { acts } = hearing.said();
    const [best] = acts;
    const share = acts.reduce((sum, one) => (isCourtesy(one.act) ? sum + one.share : sum), 0);
    if (!best || !isCourtesy(best.act) || best.act === "ok" || share < surely) return null;
    return { ...answer(state, best.act), took: "talk" };
  },
  hears(state, hearing) {
    if (hearing.meaning().kind !== "nothing") return null;
    const [best] = hearing.said().acts;
    if (best?.act !== "other" || best.share < surelyOther) return null;
    const { t, locale, today } = state.scene;
    const asked = { text: hearing.heard.typed, locale, today };
    return { ...say(state, [paragraph(t("not-ours"))]), effects: [{ kind: "note-unanswered", asked }] };
  },
};

/** Where nothing is begun, a greeting is answered with the menu. */
function answer(state: State, courtesy: Courtesy): Step {
  const { scene, flows, conversation } = state;
  if (courtesy === "hello" && !flows.shown(state)) return { conversation, view: flows.home(scene) };
  return say(state, [paragraph(scene.t(`courtesy-${courtesy}`))]);
}

function tellsOrNames(hearing: Hearing): boolean {
  return hearing.said().spans.some(({ kind }) => kind !== "when");
}
