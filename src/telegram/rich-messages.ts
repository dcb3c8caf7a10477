import { GrammyError } from "grammy";
import type { InputRichMessage } from "grammy/types";
import type { Block } from "../conversation/reply.ts";
import type { Log } from "../process/log.ts";
import type { IsCited } from "./links.ts";
import { gainsByRich, renderRich } from "./render-rich.ts";

/** `auto`: what reads better so goes out as a rich message; `on`: all that can; `off`: nothing. */
export type RichMode = "auto" | "on" | "off";

/** Which replies go out as rich messages, as far as this server takes them. */
export interface RichMessages {
  /** The rich form; `null` for what goes out plainly. */
  of(blocks: readonly Block[]): InputRichMessage | null;
  /** Whether an error is a refusal of the rich form, so that the plain one is to be tried. */
  refused(error: unknown): boolean;
}

export function createRichMessages(mode: RichMode, log: Log, isCited: IsCited): RichMessages {
  // For the life of the process: a server does not change under it, and each attempt costs a person a wait.
  let known = mode !== "off";
  return {
    of: (blocks) => (known && (mode === "on" || gainsByRich(blocks)) ? renderRich(blocks, isCited) : null),
    refused(error) {
      if (!(error instanceof GrammyError) || (error.error_code !== 400 && error.error_code !== 404))
        return false;
      const { method, description } = error;
      if (isUnknownToServer(error)) {
        known = false;
        log.warn({ method, description }, "this server takes no rich messages: replies go out as plain ones");
      } else {
        log.warn({ method, description }, "a rich message was refused: it goes out as a plain one");
      }
      return true;
    },
  };
}

/**
 * Servers before Bot API 10.1 do not know the method, and in an edit overlook the rich text and miss the plain one;
 * those of 10.1 know the method but not blocks, and find the message empty. What else is refused is the message alone:
 * "chat not found" says nothing of the server.
 */
function isUnknownToServer({ error_code, description }: GrammyError): boolean {
  return (
    error_code === 404 ||
    /method not found|rich message must be non-empty|message text is empty/i.test(description)
  );
}
