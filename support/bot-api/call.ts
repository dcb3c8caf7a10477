import type { Upload } from "./read-multipart.ts";
import type { Refused } from "./refused.ts";

export type Params = Readonly<Record<string, unknown>>;

/** A request to the Bot API. */
export interface Call {
  readonly method: string;
  readonly params: Params;
  readonly files: Readonly<Record<string, Upload>>;
  /** Milliseconds since 1970 at which it came. */
  readonly at: number;
  /** It came in the response to a webhook, where nobody reads the outcome. */
  readonly inWebhook: boolean;
  /** `null` for a success; "lost" where the bot got no response at all. */
  outcome: Refused | "lost" | "waits" | null;
}
