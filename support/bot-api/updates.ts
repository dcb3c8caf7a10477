import type { Params } from "./call.ts";
import { Refused } from "./refused.ts";
import { type Update, UpdateQueue } from "./update-queue.ts";
import { WebhookSender } from "./webhook-sender.ts";

export interface UpdatesDeps {
  readonly webhookRetryMs: number;
  readonly webhookTimeoutMs: number;
  readonly obeysRetryAfter: boolean;
  readonly callInResponse: (body: Readonly<Record<string, unknown>>) => void;
  readonly changed: () => void;
}

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly done: (outcome: Update[] | Refused) => void;
}

/** Updates on their way to the bot, by long polling or by webhook, one of the two at a time. */
export class Updates {
  readonly queue = new UpdateQueue();
  /** Every update that was made, by id, while `keep` holds. */
  readonly made = new Map<number, Update>();
  sender: WebhookSender | null = null;
  /** How often a bot asked for updates. */
  polls = 0;
  private readonly deps: UpdatesDeps;
  private poll: Poll | null = null;
  private flushing = false;
  private lastUpdate = 710_000_000;

  constructor(deps: UpdatesDeps) {
    this.deps = deps;
  }

  /** A bot waits for updates, in a long poll. */
  get awaited(): boolean {
    return this.poll !== null;
  }

  /** Ids begin anew behind this one, as they do after a week without updates. */
  beginAnew(behind: number): void {
    this.lastUpdate = behind;
  }

  /** @returns the id of the update, or `null` where the bot does not want its kind. */
  add(kind: string, content: object, keep: boolean): number | null {
    this.lastUpdate += 1;
    const update: Update = { update_id: this.lastUpdate, [kind]: content };
    if (!this.queue.push(update, kind)) return null;
    if (keep) this.made.set(update.update_id, update);
    this.pass(update);
    return update.update_id;
  }

  /** Delivers an update once more, under its own id. */
  again(id: number): void {
    const update = this.made.get(id);
    if (!update) throw new Error(`there was no update ${id}`);
    this.queue.bringBack(update);
    this.pass(update);
  }

  getUpdates(params: Params, onHangUp: (listener: () => void) => void): Promise<readonly Update[]> {
    if (this.sender) {
      throw new Refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.polls += 1;
    this.poll?.done(
      new Refused(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
      ),
    );
    this.allow(params);
    const offset = Number(params.offset ?? 0);
    const limit = Math.min(Math.max(Number(params.limit ?? 100), 1), 100);
    const seconds = Math.min(Number(params.timeout ?? 0), 50);
    if (offset !== 0) this.queue.confirm(offset);
    this.deps.changed();
    const ready = this.queue.first(limit);
    if (ready.length > 0 || seconds === 0) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const poll: Poll = {
        offset,
        limit,
        done: (outcome) => {
          clearTimeout(timer);
          if (this.poll === poll) this.poll = null;
          if (outcome instanceof Refused) reject(outcome);
          else resolve(outcome);
        },
      };
      const timer = setTimeout(() => poll.done([]), seconds * 1000);
      // A process that was killed polls no more.
      onHangUp(() => poll.done([]));
      this.poll = poll;
      this.deps.changed();
    });
  }

  /** @param behind the processes behind the address, where a load balancer stands there. */
  setWebhook(params: Params, behind?: readonly string[]): true {
    const url = String(params.url ?? "");
    if (params.drop_pending_updates === true) this.queue.clear();
    this.sender?.stop();
    this.sender = null;
    if (url === "") return true;
    this.poll?.done(new Refused(409, "Conflict: terminated by setWebhook request"));
    this.allow(params);
    const { webhookRetryMs: retryMs, webhookTimeoutMs: timeoutMs, ...rest } = this.deps;
    const secret = typeof params.secret_token === "string" ? params.secret_token : undefined;
    const maxConnections = Number(params.max_connections ?? 40);
    const target = { url, behind: behind ?? [url], secret, maxConnections };
    this.sender = new WebhookSender({ queue: this.queue, target, retryMs, timeoutMs, ...rest });
    return true;
  }

  webhookInfo(): object {
    const { sender, queue } = this;
    const { lastError } = sender ?? { lastError: null };
    return {
      url: sender?.target.url ?? "",
      has_custom_certificate: false,
      pending_update_count: queue.size,
      ...(sender ? { max_connections: sender.target.maxConnections } : {}),
      ...(lastError ? { last_error_date: lastError.at, last_error_message: lastError.message } : {}),
      ...(queue.allowed ? { allowed_updates: queue.allowed } : {}),
    };
  }

  stop(): void {
    this.poll?.done([]);
    this.sender?.stop();
  }

  private allow({ allowed_updates }: Params): void {
    // An empty list stands for the default; none leaves what was said before.
    if (Array.isArray(allowed_updates))
      this.queue.allowed = allowed_updates.length > 0 ? allowed_updates : null;
  }

  private pass(update: Update): void {
    if (this.sender) this.sender.add(update);
    else if (this.poll && !this.flushing) {
      this.flushing = true;
      // What people do in the same moment goes out together.
      setImmediate(() => {
        this.flushing = false;
        const { poll } = this;
        const ready = poll ? this.queue.first(poll.limit) : [];
        if (poll && ready.length > 0) poll.done(ready);
      });
    }
  }
}
