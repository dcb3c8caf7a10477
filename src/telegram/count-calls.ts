import type { Transformer } from "grammy";
import type { Metrics } from "../process/metrics.ts";

/** Counts every call of the Bot API by what came of it. */
export function countCalls(metrics: Pick<Metrics, "called">): Transformer {
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      metrics.called(method, response.ok ? "ok" : String(response.error_code));
      return response;
    } catch (error) {
      metrics.called(method, "unreachable");
      throw error;
    }
  };
}
