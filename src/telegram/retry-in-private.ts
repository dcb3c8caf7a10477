import { autoRetry } from "@grammyjs/auto-retry";
import type { Transformer } from "grammy";

/**
 * 429 and failures of Telegram are waited out in place where a person waits for the answer, so that a reply of several
 * messages goes on where it stopped. Groups (whose ids are negative) and inline results do not wait.
 */
export function retryInPrivate(): Transformer {
  const retry = autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 60, rethrowHttpErrors: true });
  return (prev, method, payload, signal) => {
    const { chat_id } = payload as { readonly chat_id?: number | string };
    const waits = method !== "answerInlineQuery" && !(Number(chat_id) < 0);
    return waits ? retry(prev, method, payload, signal) : prev(method, payload, signal);
  };
}
