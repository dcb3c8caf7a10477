import type { Locale } from "../facts/localized.ts";

/** A button of the chat's newest message, by which a typed label or number is known. */
export interface NewestButton {
  readonly label: string;
  readonly data: string;
}

/** What a person did, as a door saw it. */
export type Input =
  /** `/check chongqing` is the command `check` with the argument `chongqing`. */
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  | {
      readonly kind: "text";
      readonly text: string;
      /** Buttons of the newest message, which may be typed. */
      readonly newest?: readonly NewestButton[];
    }
  /** A button; `data` is an encoded action. `latest`: it stands under the newest message, which may then be replaced. */
  | {
      readonly kind: "press";
      readonly data: string;
      readonly latest: boolean;
      /** What the person had typed, where the message of the button is a reply to that. */
      readonly inReplyTo?: string;
    }
  /** Anything that is neither: a sticker, a photo, a file. */
  | { readonly kind: "other" }
  /** A message edited after it was answered. */
  | { readonly kind: "edited" };

export interface Listener {
  /** How the person's app speaks, where the door can tell. */
  readonly appLocale: Locale | null;
  /** What was kept of the chat could not be read in full: the person is told. */
  readonly damaged: boolean;
  /** Replies are in this language alone, whatever a message is written in. */
  readonly inOneLanguage?: boolean;
  /** Something of the chat that could not be read was set aside before, and is still held. */
  readonly aside?: boolean;
  /** Data leaves the person's own machine: nothing of a check is kept until they agree to that. */
  readonly asksConsent: boolean;
}
