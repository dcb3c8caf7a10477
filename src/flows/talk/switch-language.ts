import type { State, Step } from "../../conversation/flow.ts";
import type { Hearing } from "../../conversation/hearing.ts";
import { locales } from "../../facts/localized.ts";

/** From this share on it is sure that another language is asked for. */
const surely = 0.5;

/** "switch to english please", "可以说中文吗": the language it names; where it names none, that of the message. */
export function switchLanguage(state: State, hearing: Hearing): Step | null {
  const { scene, flows } = state;
  const [best] = hearing.said().acts;
  if (best?.act !== "lang" || best.share < surely) return null;
  const { commands } = scene.catalog.words;
  const { plain } = hearing.heard;
  const named = locales.filter((locale) =>
    (commands[locale] ?? []).some((word) => plain.includes(scene.understanding.plain(word))),
  );
  const [only, more] = named;
  const locale = only && !more ? only : scene.locale;
  return { ...flows.buttonOf("language").does(state, { locale }), took: "talk" };
}
