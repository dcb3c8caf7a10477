import { Agent, request } from "node:http";
import { laneOf, type Update, type UpdateQueue } from "./update-queue.ts";

export interface WebhookTarget {
  /** As it was set. */
  readonly url: string;
  /** Where it leads: behind a load balancer several processes take turns. */
  readonly behind: readonly string[];
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

export interface WebhookDeps {
  readonly queue: UpdateQueue;
  readonly target: WebhookTarget;
  /** Until the first retry; doubled each time, up to sixteen times this. Telegram's is a second. */
  readonly retryMs: number;
  /** Telegram comes back when the response's `retry-after` says so; a test has no time for that. */
  readonly obeysRetryAfter: boolean;
  /** Telegram waits a minute for the response. */
  readonly timeoutMs: number;
  /** A call that the bot put into its response. */
  readonly callInResponse: (body: Readonly<Record<string, unknown>>) => void;
  /** Something was delivered, or failed to be. */
  readonly changed: () => void;
}

interface Lane {
  readonly updates: Update[];
  busy: boolean;
  failures: number;
}

/** Delivers updates as the real server does: each lane in order, one in flight, again and again until a 2xx. */
export class WebhookSender {
  readonly target: WebhookTarget;
  /** How often updates were sent, those sent again included. */
  sent = 0;
  lastError: { readonly at: number; readonly message: string } | null = null;
  private readonly deps: WebhookDeps;
  private readonly agent: Agent;
  private readonly lanes = new Map<string, Lane>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly ready: string[] = [];
  private inFlight = 0;
  private stopped = false;

  constructor(deps: WebhookDeps) {
    this.deps = deps;
    this.target = deps.target;
    this.agent = new Agent({ keepAlive: true, maxSockets: deps.target.maxConnections });
    for (const update of deps.queue.all()) this.add(update);
  }

  add(update: Update): void {
    const name = laneOf(update);
    const lane = this.lanes.get(name) ?? { updates: [], busy: false, failures: 0 };
    this.lanes.set(name, lane);
    lane.updates.push(update);
    if (lane.busy) return;
    lane.busy = true;
    this.ready.push(name);
    this.pump();
  }

  /** Nothing more is sent; what is under way is cut. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.agent.destroy();
  }

  private pump(): void {
    while (!this.stopped && this.inFlight < this.target.maxConnections) {
      const name = this.ready.shift();
      const lane = name === undefined ? undefined : this.lanes.get(name);
      const update = lane?.updates[0];
      if (name === undefined || !lane || !update) return;
      this.inFlight += 1;
      this.sent += 1;
      this.post(update, (failure, body, retryAfter) => {
        this.inFlight -= 1;
        if (this.stopped) return;
        if (failure === null) this.delivered(name, lane, update, body);
        else this.failed(name, lane, failure, retryAfter);
        this.deps.changed();
        this.pump();
      });
    }
  }

  private delivered(name: string, lane: Lane, update: Update, body: string): void {
    lane.updates.shift();
    lane.failures = 0;
    this.deps.queue.remove(update.update_id);
    if (lane.updates.length > 0) this.ready.push(name);
    else this.lanes.delete(name);
    const call = body.startsWith("{") ? (JSON.parse(body) as Record<string, unknown>) : {};
    // Whose outcome nobody reads: Telegram carries out none of the methods that ask for something, or set the webhook.
    const carriedOut =
      typeof call.method === "string" && !/^(get|setWebhook|deleteWebhook|close|logOut)/i.test(call.method);
    if (carriedOut) this.deps.callInResponse(call);
  }

  private failed(name: string, lane: Lane, message: string, retryAfter: number | null): void {
    this.lastError = { at: Math.floor(Date.now() / 1000), message };
    const backoff = this.deps.retryMs * 2 ** Math.min(lane.failures, 4);
    const wait = this.deps.obeysRetryAfter && retryAfter !== null ? retryAfter * 1000 : backoff;
    lane.failures += 1;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.ready.push(name);
      this.pump();
    }, wait);
    this.timers.add(timer);
  }

  /** Calls back once, with what went wrong or with the body of a 2xx. */
  private post(
    update: Update,
    done: (failure: string | null, body: string, retryAfter: number | null) => void,
  ): void {
    const { behind, secret } = this.target;
    const url = behind[this.sent % behind.length] ?? this.target.url;
    let over = false;
    const finish = (failure: string | null, body = "", retryAfter: number | null = null): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      done(failure, body, retryAfter);
    };
    const json = Buffer.from(JSON.stringify(update));
    const headers = {
      "content-type": "application/json",
      "content-length": json.length,
      ...(secret === undefined ? {} : { "x-telegram-bot-api-secret-token": secret }),
    };
    const sending = request(url, { method: "POST", agent: this.agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => finish("Connection reset by peer"));
      response.on("end", () => {
        const { statusCode = 0, statusMessage, headers: told } = response;
        if (statusCode >= 200 && statusCode < 300) finish(null, Buffer.concat(chunks).toString("utf8"));
        else {
          const wait = told["retry-after"] === undefined ? null : Number(told["retry-after"]);
          finish(`Wrong response from the webhook: ${statusCode} ${statusMessage}`, "", wait);
        }
      });
    });
    const timer = setTimeout(() => {
      finish("Read timeout expired");
      sending.destroy();
    }, this.deps.timeoutMs);
    sending.on("error", (error: NodeJS.ErrnoException) =>
      finish(error.code === "ECONNREFUSED" ? "Connection refused" : "Connection reset by peer"),
    );
    sending.end(json);
  }
}
