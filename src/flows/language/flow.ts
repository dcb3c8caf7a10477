import { z } from "zod";
import { button, fieldsOf, nothing } from "../../conversation/button.ts";
import {
  acts,
  type ButtonsOf,
  type Command,
  type Flow,
  type State,
  type Step,
  stay,
} from "../../conversation/flow.ts";
import { type Choice, paragraph } from "../../conversation/reply.ts";
import { type Locale, locales } from "../../facts/localized.ts";

interface LanguageActions {
  languages: unknown;
  language: { readonly locale: Locale };
}
declare module "../../conversation/action.ts" {
  interface Actions extends LanguageActions {}
}

const language: Command = {
  means({ scene }, argument) {
    const named = scene.understanding.command(scene.understanding.hear(argument)) ?? argument;
    const locale = locales.find((one) => one === named);
    return { kind: "act", action: locale ? { kind: "language", locale } : { kind: "languages" } };
  },
  listed: { title: "command-language", menu: 8, help: 7 },
};
export const languageFlow: Flow = {
  commands: {
    language,
    lang: { means: language.means },
    zh: { means: acts({ kind: "language", locale: "zh" }) },
    en: { means: acts({ kind: "language", locale: "en" }) },
  },
  buttons: {
    languages: button("lg", nothing, ({ scene, conversation }) =>
      stay(conversation, {
        blocks: [paragraph(scene.t("language-choose"))],
        // A language is shown by its own name.
        choices: [
          locales.map(
            (locale): Choice => ({
              label: scene.translators[locale]("language-name"),
              action: { kind: "language", locale },
            }),
          ),
        ],
      }),
    ),
    language: button("g", fieldsOf({ locale: (code) => locales.find((known) => known === code) }), speak),
  } satisfies ButtonsOf<LanguageActions>,
  kept: {
    spoken: { schema: z.enum(locales).nullable().default(null), empty: null },
    locale: {
      schema: z.enum(locales).nullable(),
      empty: null,
      erased: ({ conversation, scene: { t } }) =>
        conversation.locale === null ? [] : [t("forgotten-language")],
    },
  },
};

/** What was on the screen is said again, in the other language. */
function speak(state: State, { locale }: { readonly locale: Locale }): Step {
  const { flows } = state;
  const scene = { ...state.scene, locale, t: state.scene.translators[locale] };
  const conversation = { ...state.conversation, locale, spoken: null };
  const said = [paragraph(scene.t("language-set"))];
  const view = flows.shown({ ...state, scene, conversation })?.again(said) ?? flows.home(scene);
  return stay(conversation, view);
}
