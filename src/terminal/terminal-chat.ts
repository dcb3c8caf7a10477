import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Reply } from "../conversation/reply.ts";
import type { Services } from "../conversation/services.ts";
import { type Incoming, takeTurn } from "../conversation/take-turn.ts";
import { typedInput } from "../conversation/typed-input.ts";
import type { Store } from "../store/store.ts";
import { choiceFor, plainDress, renderLines, terminalDress } from "../lines/render-lines.ts";

export interface TerminalDeps {
  readonly services: Services;
  readonly store: Store;
  readonly input: Readable;
  readonly output: Writable;
  /** A person at a real terminal: a prompt and colours. */
  readonly interactive: boolean;
}

/** The one chat of a terminal. */
const chat = "terminal";
/** A word that leaves the terminal, as it leaves other programs there; what is kept stays. */
const leaves: ReadonlySet<string> = new Set(["exit", "quit", "退出", "/exit", "/quit"]);
const here = { appLocale: null, asksConsent: false, update: null } as const;

/**
 * One line is one message; `#1` or a label presses a button. Opens like a chat does, with the menu, or where an earlier
 * check stopped. Resolves at the end of input, when every line has been answered.
 */
export async function runTerminal({
  services,
  store,
  input,
  output,
  interactive,
}: TerminalDeps): Promise<void> {
  const dress = interactive ? terminalDress : plainDress;
  let choices: Reply["choices"] = [];
  const turn = (incoming: Incoming): Promise<void> =>
    // Everything stays on the person's own machine: there is nobody else to consent to.
    takeTurn(store, services, { chat, incoming, ...here }, async (reply) => {
      output.write(`${renderLines(reply, dress).join("\n")}\n\n`);
      choices = reply.choices;
      return chat;
    });

  await turn({ kind: "command", name: "start", argument: "" });
  const lines = createInterface({ input, output, terminal: interactive, prompt: "> " });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (leaves.has(line.trim().toLowerCase())) break;
    await turn(incomingOf(line, choices));
    if (interactive) lines.prompt();
  }
}

function incomingOf(line: string, choices: Reply["choices"]): Incoming {
  const typed = line.trim();
  const choice = choiceFor(typed, choices);
  if (choice) return { kind: "press", data: choice.data, message: chat };
  if (/^#\d+$/.test(typed)) return { kind: "press", data: typed, message: chat };
  return typedInput(line);
}
