import { say } from "../../conversation/aside.ts";
import { button, forEverybody, nothing } from "../../conversation/button.ts";
import {
  acts,
  type ButtonsOf,
  type Command,
  type Flow,
  type State,
  type Step,
  stay,
} from "../../conversation/flow.ts";
import { type Block, heading, list, paragraph, type View } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { locales } from "../../facts/localized.ts";

interface StartActions {
  menu: unknown;
  help: unknown;
}
declare module "../../conversation/action.ts" {
  interface Actions extends StartActions {}
}

const start: Command = {
  means: (_, link) => ({
    kind: "do",
    does: (state) => (link === "" ? greet(state) : followLink(state, link)),
  }),
  listed: { title: "command-start", menu: 1 },
};

/** The beginning: what the bot does, the way to everything, and help. */
export const startFlow: Flow = {
  commands: {
    start,
    menu: { means: start.means },
    help: {
      means: acts({ kind: "help" }),
      listed: { title: "command-help", menu: 9, help: 13 },
    },
  },
  buttons: {
    menu: button("m", nothing, ({ scene, conversation }) => stay(conversation, menuView(scene))),
    help: button("h", nothing, (state) => say(state, helpBlocks(state)), forEverybody),
  } satisfies ButtonsOf<StartActions>,
  home: menuView,
};

/** Whoever comes back with something begun is led there. */
const greet = (state: State): Step =>
  stay(state.conversation, state.flows.shown(state)?.resumed() ?? menuView(state.scene));

/** `t.me/<bot>?start=faq_fee`, `…=centers_310106`, `…=check_chongqing`: Telegram allows letters, digits, "_" and "-". */
function followLink(state: State, link: string): Step {
  for (const [name, follow] of state.flows.links) {
    if (name !== "" && link.startsWith(name))
      return follow(state, link.slice(name.length).replace(/^[-_]/, ""));
  }
  return state.flows.links.get("")?.(state, link) ?? greet(state);
}

function helpBlocks({ scene: { t }, flows, asksConsent }: State): Block[] {
  const listed = [...flows.commands]
    .flatMap(([name, { listed }]) =>
      listed?.help === undefined ? [] : [{ name, ...listed, place: listed.help }],
    )
    .filter(({ apart }) => asksConsent || !apart)
    .sort((one, two) => one.place - two.place);
  return [
    heading(t("help-heading")),
    paragraph(t("help-text")),
    list(listed.map(({ name, title }) => t("command-line", { command: `/${name}`, does: t(title) }))),
  ];
}

/** The way to everything: what the bot does, what it is not, and where to begin. */
function menuView(scene: Scene, before: readonly Block[] | null = null): View {
  const { t } = scene;
  return {
    blocks: before ?? [
      heading(t("menu-heading")),
      paragraph(t("menu-text")),
      paragraph(t("menu-unofficial")),
    ],
    choices: [
      [{ label: t("check-button"), action: { kind: "places" } }],
      [
        { label: t("centers-button"), action: { kind: "centers" } },
        { label: t("faq-button"), action: { kind: "faq" } },
      ],
      [
        { label: t("help-button"), action: { kind: "help" } },
        { label: t("privacy-button"), action: { kind: "privacy" } },
      ],
      // A language is shown by its own name.
      locales
        .filter((locale) => locale !== scene.locale)
        .map((locale) => ({
          label: scene.translators[locale]("language-name"),
          action: { kind: "language", locale },
        })),
    ],
  };
}
