import { type Locale, locales } from "../facts/localized.ts";
import { type Action, decodeAction } from "./codec.ts";
import { type OpenCheck, openQuestion } from "../flows/check/open-check.ts";
import type { Input } from "./input.ts";
import type { Scene } from "./services.ts";

/** What a person wants, whichever way it was said: by a button, a command, a word that stands for one, or a text. */
export type Intent =
  | { readonly kind: "act"; readonly action: Action }
  /** A check of a place in words; empty to choose from all. */
  | { readonly kind: "check"; readonly request: string }
  /** The beginning, or a link into the bot: `t.me/<bot>?start=check_chongqing`. */
  | { readonly kind: "greet"; readonly link: string }
  | { readonly kind: "text"; readonly text: string }
  /** What was looked up last, as a picture or a file. */
  | { readonly kind: "show"; readonly show: "chart" | "csv" | "xlsx" }
  /** Nothing can be done with it; the message says why, and the person is shown where they are. */
  | {
      readonly kind: "note";
      readonly note:
        | "only-text"
        | "edited-not-read"
        | "unknown-command"
        | "old-button"
        | "no-such-button"
        | "no-check";
    };

/** Other names of commands after "/", besides those in `data/words/commands.yaml`. */
export const commandNames: Readonly<Record<string, string>> = { menu: "start", lang: "language" };

export function intentOf(scene: Scene, open: OpenCheck | null, input: Input): Intent {
  switch (input.kind) {
    case "press": {
      const action = decodeAction(input.data);
      if (action) return { kind: "act", action };
      return { kind: "note", note: /^#\d+$/.test(input.data) ? "no-such-button" : "old-button" };
    }
    case "command": {
      const name = commandNames[input.name] ?? input.name;
      if (!Object.hasOwn(scene.catalog.words.commands, name))
        return { kind: "note", note: "unknown-command" };
      return ofCommand(scene, open, name, input.argument);
    }
    case "text": {
      const name = scene.understanding.command(input.text);
      return name === null ? { kind: "text", text: input.text } : ofCommand(scene, open, name, "");
    }
    case "other":
      return { kind: "note", note: "only-text" };
    case "edited":
      return { kind: "note", note: "edited-not-read" };
  }
}

function ofCommand(scene: Scene, open: OpenCheck | null, name: string, argument: string): Intent {
  const act = (action: Action): Intent => ({ kind: "act", action });
  switch (name) {
    case "start":
      return { kind: "greet", link: argument };
    case "check":
      return { kind: "check", request: argument };
    case "centers":
      return argument.trim() === "" ? act({ kind: name }) : { kind: "text", text: argument };
    case "faq":
      return argument.trim() === "" ? act({ kind: name }) : { kind: "text", text: argument };
    case "help":
    case "privacy":
    case "continue":
    case "forget":
    case "consent":
      return act({ kind: name });
    case "developer_info":
      return act({ kind: "developer" });
    case "mydata":
      return act({ kind: "my-data" });
    case "language": {
      const locale = localeOf(scene, argument);
      return act(locale ? { kind: "language", locale } : { kind: "languages" });
    }
    case "chart":
    case "csv":
      return { kind: "show", show: name };
    case "excel":
      return { kind: "show", show: "xlsx" };
    case "zh":
    case "en":
      return act({ kind: "language", locale: name });
  }
  if (!open || open.check.closed === "cancelled")
    return name === "restart" ? { kind: "check", request: "" } : { kind: "note", note: "no-check" };
  const { serial } = open.check;
  const question = openQuestion(open);
  switch (name) {
    case "back":
    case "cancel":
    case "review":
    case "restart":
      return act({ kind: name, serial });
    case "why":
      return act(question === null ? { kind: "continue" } : { kind: "why", serial, question });
  }
  return { kind: "note", note: "unknown-command" };
}

function localeOf({ understanding }: Scene, argument: string): Locale | null {
  const named = understanding.command(argument) ?? argument;
  return locales.find((locale) => locale === named) ?? null;
}
