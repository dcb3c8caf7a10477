import type { z } from "zod";
import type { MessageKey } from "../i18n/translator.ts";
import type { Action, Actions } from "./action.ts";
import type { Conversation } from "./conversation.ts";
import type { Effect } from "./effects.ts";
import type { Before, Hearing } from "./hearing.ts";
import type { Block, Choice, InlineResult, View } from "./reply.ts";
import type { Scene } from "./scene.ts";
import type { ToldAnswer } from "../understand/told.ts";
import type { Utterance } from "../understand/utterance.ts";

/**
 * A subject of the conversation. It declares all of its own in one place, and what it does not need it leaves out; the
 * conversation knows no flow but by this.
 */
export interface Flow {
  /** Its commands by name. The words that stand for one when they are typed alone lie in `data/words/commands.yaml`. */
  readonly commands?: Readonly<Record<string, Command>>;
  readonly buttons?: Partial<ButtonsOf<Actions>>;
  /** What follows `?start=` in a link into the bot, by its beginning: `check` for `check_chongqing`; "" for any other. */
  readonly links?: Readonly<Record<string, (state: State, target: string) => Step>>;
  /** Its part of what is kept. */
  readonly kept?: { readonly [Name in keyof Conversation]?: Part<Conversation[Name]> };
  /** Before anything is done: what is kept is brought up to date. A step where the person has to be told first. */
  wake?(state: State, intent: Intent): State | Step;
  /**
   * A text while this flow waits for one; `null` leaves it to all flows. `byTheWay` is the answer to what it asks of
   * them, `null` where it asks nothing that is surely known.
   */
  takes?(state: State, hearing: Hearing, byTheWay: () => Step | null): Step | null;
  /** Where a text is said, as far as this flow knows; the first flow that knows tells. */
  listens?(state: State): Omit<Before, "lookup"> | null;
  /** A free text whose meaning is this flow's own. */
  hears?(state: State, hearing: Hearing): Step | null;
  /** Where the person is in it; `null` where they are not. */
  shown?(state: State): Shown | null;
  /** Looks at what any flow did before it counts, and may put another step in its place. */
  guards?(state: State, step: Step): Step;
  /** The way to everything; one flow has it. */
  home?(scene: Scene, before: readonly Block[] | null): View;
  /** Results of inline mode for a text; for none, what it offers unasked. */
  finds?(scene: Scene, heard: Utterance): readonly InlineResult[];
}

/** What a flow answers from: the chat so far, on this day. */
export interface State {
  readonly scene: Scene;
  readonly flows: Flows;
  readonly conversation: Conversation;
  readonly asksConsent: boolean;
  /** Something of the chat is held that cannot be read. */
  readonly unreadable: boolean;
  /** What the person had typed where the message of a pressed button is a reply to that; else `null`. */
  readonly inReplyTo: string | null;
}

/** What a flow makes of the conversation, and what it shows. */
export interface Step {
  readonly conversation: Conversation;
  readonly view: View;
  readonly effects?: readonly Effect[];
  /** Said by the way: in the middle of another flow the view gets a button that leads back there. */
  readonly passing?: boolean;
  /** It takes on what is kept as it is, without a change of it. */
  readonly resumes?: boolean;
  /** Said before what begins; whoever guards it says it too. */
  readonly said?: readonly Block[];
  /** The view tells what is held, or was until it was erased: it is true only if `Listener.aside` is. */
  readonly tellsHeld?: boolean;
  /** A flow that waited for a text took it, as what it waited for or as none. */
  readonly took?: "answer" | "miss" | "talk";
  /** Answers that the text supposed ("what if"), by question; nothing of them is kept. */
  readonly supposed?: Readonly<Record<string, Exclude<ToldAnswer["value"], undefined>>> | null;
}

export const stay = (conversation: Conversation, view: View): Step => ({ conversation, view });
export const passing = (conversation: Conversation, view: View): Step => ({
  conversation,
  view,
  passing: true,
});

/** What a person wants, whichever way it was said: by a button, a command, a word that stands for one, or a text. */
export type Intent =
  | { readonly kind: "act"; readonly action: Action }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "do"; readonly does: (state: State) => Step };

/** What stands for a button. */
export const acts =
  (action: Action): (() => Intent) =>
  () => ({ kind: "act", action });

export interface Command {
  means(state: State, argument: string): Intent;
  readonly listed?: {
    readonly title: CommandTitle;
    /** Its place in Telegram's menu. */
    readonly menu: number;
    /** Its place in the help; left out where it is in the menu alone. */
    readonly help?: number;
    /** Of use only where data leaves the person's own machine: elsewhere the help does not name it. */
    readonly apart?: true;
  };
}
type CommandTitle = Exclude<Extract<MessageKey, `command-${string}`>, "command-line">;

export type ButtonsOf<Said> = { readonly [Kind in keyof Said]: Button<Said[Kind]> };

/** One kind of button: how it is written as at most 64 bytes, and what it does. `Fields` is what it says besides its kind. */
export interface Button<Fields = unknown> {
  /** What its data may begin with. Buttons stay in chats for years: a code never changes, nor comes to mean something else. */
  readonly codes: readonly string[];
  /** The parts of its data, the code first. */
  write(fields: Fields): readonly (string | number)[];
  /** `null` for what no version has written. */
  read(code: string, parts: readonly string[]): Fields | null;
  does(state: State, action: Fields): Step;
  /** The answer is the same for everybody, whatever is kept of their chat. */
  readonly forEverybody?: true;
}

/** A part of what is kept. */
export interface Part<Value> {
  readonly schema: z.ZodType<Value>;
  readonly empty: Value;
  /** What of it can be read of damaged data; without it, all or nothing. */
  salvage?(data: unknown): Value;
  /** What is held in it, for /mydata. */
  told?(state: State): readonly string[];
  /** What goes with it, for the receipt of an erasure. */
  erased?(state: State): readonly string[];
}

export interface Shown {
  /** The same once more, with what is said before it. */
  again(before: readonly Block[]): View;
  /** The way back to it, as long as it waits for the person. */
  readonly back: Choice | null;
  /** For whoever comes back with something begun. */
  resumed(): View | null;
  /** It stays in the chat when a button below it is pressed. */
  readonly stays: boolean;
}

/** All flows as one. */
export interface Flows {
  readonly all: readonly Flow[];
  readonly commands: ReadonlyMap<string, Command>;
  readonly links: ReadonlyMap<string, (state: State, target: string) => Step>;
  /** The conversation of whoever has said nothing yet. */
  readonly empty: Conversation;
  readonly schema: z.ZodType<Conversation>;
  readonly parts: readonly (readonly [name: string, part: Part<unknown>])[];
  /** What an erasure takes, for its receipt: of all parts, or of some. */
  erased(state: State, names?: readonly string[]): readonly string[];
  buttonOf(kind: keyof Actions): Button;
  /** @throws when no flow has such a button. */
  encode(action: Action): string;
  /** The action that button data stands for; `null` for anything forged, cut short or of a version gone by. */
  decode(data: string): Action | null;
  home(scene: Scene, before?: readonly Block[] | null): View;
  shown(state: State): Shown | null;
}
