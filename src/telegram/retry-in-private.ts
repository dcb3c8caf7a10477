import { autoRetry } from "@grammyjs/auto-retry";
import { HttpError, type Transformer } from "grammy";

/**
 * 429 and failures of Telegram are waited out in place where a person waits for the answer, so that a reply of several
 * messages goes on where it stopped. Groups (whose ids are negative) and inline results do not wait. Nor does anything
 * once it is time to stop: the update is then to be brought again.
 */
export function retryInPrivate(stopping: AbortSignal | undefined): Transformer {
  const retry = autoRetry({ maxRetryAttempts: 5, maxDelaySeconds: 60, rethrowHttpErrors: true });
  return async (prev, method, payload, signal) => {
    const { chat_id } = payload as { readonly chat_id?: number | string };
    const waits = method !== "answerInlineQuery" && !(Number(chat_id) < 0) && !stopping?.aborted;
    if (!waits) return prev(method, payload, signal);
    try {
      return await retry(
        (...[one, its]) => prev(one, its, signal),
        method,
        payload,
        stopping as typeof signal,
      );
    } catch (error) {
      if (stopping?.aborted) throw new HttpError(`${method} waited, and it is time to stop`, error);
      throw error;
    }
  };
}
