import { onTestFinished } from "vitest";
import type { Call, Params } from "./call.ts";
import type { Chat, Seen } from "./chat.ts";
import { carryOut } from "./carry-out.ts";
import { type Fault, Faults, refusalOf, type Where } from "./faults.ts";
import { type Answer, HttpDoor, type Request } from "./http-door.ts";
import { type Foul, told } from "./foul.ts";
import { Group, Person } from "./person.ts";
import type { Upload } from "./read-multipart.ts";
import { Refused } from "./refused.ts";
import { theReferee } from "./referee.ts";
import { Updates } from "./updates.ts";
import { Waiting } from "./waiting.ts";
import { World } from "./world.ts";

export interface BotApiOptions {
  readonly token?: string;
  /** Off for measuring speed alone: every call is judged otherwise. */
  readonly referee?: boolean;
  /** Off where thousands of chats are driven: calls and updates are then not remembered, chats hold a few messages. */
  readonly record?: boolean;
  /** Milliseconds until Telegram's first retry of a webhook, which doubles; 50 here, a second at Telegram's. */
  readonly webhookRetryMs?: number;
  /** Milliseconds that Telegram waits for a webhook's response; a minute, as there. */
  readonly webhookTimeoutMs?: number;
  /** Come back to a webhook when its `retry-after` says so, as Telegram does; off, for a test has no time for that. */
  readonly obeysRetryAfter?: boolean;
  /** Milliseconds in which a press or an inline query can be answered; 15 s. */
  readonly queryLifetimeMs?: number;
}

/** A fake Bot API for a test, closed when it is over; an invalid call fails the test then. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const api = new BotApi(options);
  await api.open();
  onTestFinished(() => api.close());
  return api;
}

/** Telegram's side over HTTP on loopback: see README.md beside this file. */
export class BotApi {
  readonly token: string;
  readonly world: World;
  readonly updates: Updates;
  /** Every call but getUpdates, oldest first, those refused or lost included. */
  readonly calls: Call[] = [];
  readonly fouls: Foul[] = [];
  /** How many calls came, getUpdates not counted, also where they are not recorded. */
  callCount = 0;
  /** Those of them that came as a request of their own, and not in the response to a webhook. */
  requestCount = 0;
  /** Told when the bot has shown something in a chat: for driving thousands of chats, where waiting by `until` is slow. */
  onShown: ((chat: Chat) => void) | null = null;
  /** Milliseconds that every answer takes longer, as the way to a real server does. */
  latencyMs = 0;
  /** The same of getUpdates alone; as `latencyMs` where it is not set. */
  pollLatencyMs: number | null = null;
  readonly options: Required<BotApiOptions>;
  /** What must end before this server does: the processes that talk to it. */
  readonly ends: (() => Promise<unknown>)[] = [];
  private readonly door = new HttpDoor((request, answer) => void this.receive(request, answer));
  private readonly faults = new Faults();
  private readonly waiting: Waiting;
  private lateAnswers = new Set<NodeJS.Timeout>();

  constructor(options: BotApiOptions = {}) {
    this.options = {
      token: "42:TEST-token_for-tests",
      referee: true,
      record: true,
      webhookRetryMs: 50,
      webhookTimeoutMs: 60_000,
      obeysRetryAfter: false,
      queryLifetimeMs: 15_000,
      ...options,
    };
    this.token = this.options.token;
    this.world = new World(this.options.record ? Number.POSITIVE_INFINITY : 4);
    this.waiting = new Waiting(() => this.state());
    this.updates = new Updates({
      webhookRetryMs: this.options.webhookRetryMs,
      webhookTimeoutMs: this.options.webhookTimeoutMs,
      obeysRetryAfter: this.options.obeysRetryAfter,
      callInResponse: (body) => this.inResponse(body),
      changed: () => this.waiting.look(),
    });
  }

  /** What `BOT_API_ROOT` must be. */
  get root(): string {
    return this.door.root;
  }

  /** What the program needs in its environment to talk to this server. */
  get environment(): Readonly<Record<string, string>> {
    return { BOT_TOKEN: this.token, BOT_API_ROOT: this.root };
  }

  open(): Promise<void> {
    return this.door.open();
  }

  /** @throws with the list of invalid calls, if there was one. */
  async close(): Promise<void> {
    for (const end of this.ends.splice(0).reverse()) await end();
    this.updates.stop();
    this.waiting.stop();
    for (const timer of this.lateAnswers) clearTimeout(timer);
    await this.door.close();
    if (this.fouls.length === 0) return;
    throw new Error(told(this.fouls));
  }

  person(id = 7, language_code: string | null = "zh-hans"): Person {
    const user = { id, is_bot: false, first_name: "<b>&", ...(language_code ? { language_code } : {}) };
    return new Person(this, user);
  }

  group(id = -1_001_000_000_900): Group {
    return new Group(this, id);
  }

  /** Waits, by events, until `found` returns something; fails after ten seconds, telling how things stand. */
  until<T>(what: string, found: () => T | null | undefined | false, seconds = 10): Promise<T> {
    return this.waiting.until(what, found, seconds);
  }

  /** Waits until everything that people did is confirmed by the bot: polled past, or answered with a 2xx. */
  async delivered(seconds = 10): Promise<void> {
    await this.until("every update delivered", () => this.updates.queue.size === 0, seconds);
  }

  /** Calls of a method, oldest first. */
  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Lays a fault for calls to come. */
  lays(where: Where, fault: Fault): void {
    this.faults.lay(where, fault);
  }

  refuses(method: string, code: number, description: string, retryAfter?: number): void {
    const wait = retryAfter === undefined ? {} : { retryAfter };
    this.faults.lay({ method }, { kind: "refuse", code, description, ...wait });
  }

  /** 429 for the next calls. */
  floods(times: number, retryAfter: number, where: Omit<Where, "times"> = {}): void {
    const description = `Too Many Requests: retry after ${retryAfter}`;
    this.faults.lay({ ...where, times }, { kind: "refuse", code: 429, description, retryAfter });
  }

  /** 5xx for the next calls. */
  fails(times: number, where: Omit<Where, "times"> = {}, code = 500): void {
    this.faults.lay({ ...where, times }, { kind: "refuse", code, description: "Internal Server Error" });
  }

  mends(): void {
    this.faults.clear();
  }

  /** Telegram cannot be reached: connections break and are refused, webhooks are not sent. */
  async goesAway(): Promise<void> {
    await this.door.close();
  }

  async returns(): Promise<void> {
    await this.door.open();
  }

  /** Brings updates to these processes in turn from now on, as through a load balancer; a secret as `setWebhook` takes it. */
  brings(urls: readonly string[], secret_token: string, max_connections = 100): void {
    const [url = ""] = urls;
    this.updates.setWebhook({ url, secret_token, max_connections }, urls);
  }

  /** Presses and inline queries made so far can no longer be answered. */
  expireQueries(): void {
    this.world.presses.clear();
    this.world.inline.clear();
  }

  /** An update comes to the bot once more, under its own id. */
  redelivers(update: number): void {
    this.updates.again(update);
  }

  /** Something happened on Telegram's side: those who wait look again. */
  changed(): void {
    this.waiting.look();
  }

  private inResponse(body: Readonly<Record<string, unknown>>): void {
    const { method, ...params } = body;
    const call = this.noted(String(method), params, {}, true);
    try {
      carryOut(call, this);
      this.over(call, null);
    } catch (error) {
      this.over(call, this.refusalFor(call, error));
    }
    this.changed();
  }

  private async receive(request: Request, answer: Answer): Promise<void> {
    if (request.token !== this.token) {
      answer.json(401, { ok: false, error_code: 401, description: "Unauthorized" });
      return;
    }
    const params = this.paramsOf(request);
    const call = this.noted(request.method, params, request.form.files, false);
    const fault = this.faults.take(call);
    if (fault?.kind === "drop" && fault.when === "before") {
      call.outcome = "lost";
      answer.drop();
    } else if (fault?.kind === "gateway") {
      call.outcome = "lost";
      answer.page(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
    } else {
      try {
        if (fault?.kind === "refuse") throw refusalOf(fault);
        const result =
          request.method === "getUpdates"
            ? await this.updates.getUpdates(params, (listener) => request.onHangUp(listener))
            : carryOut(call, this);
        this.over(call, fault?.kind === "drop" ? "lost" : null);
        if (fault?.kind === "drop") answer.drop();
        else this.later(request.method, fault, () => answer.json(200, { ok: true, result }));
      } catch (error) {
        const refused = this.refusalFor(call, error);
        this.over(call, refused);
        this.later(request.method, null, () => answer.json(refused.code, refused.toJSON()));
      }
    }
    this.changed();
  }

  private over(call: Call, outcome: Exclude<Call["outcome"], "waits">): void {
    call.outcome = outcome;
    const unchanged = outcome instanceof Refused && outcome.description.includes("message is not modified");
    const chat = shows.test(call.method) ? this.world.chat(Number(call.params.chat_id)) : undefined;
    if (chat && (outcome === null || outcome === "lost" || unchanged)) {
      chat.shows += 1;
      this.onShown?.(chat);
    }
  }

  /** A fault of this server itself is told with the fouls. */
  private refusalFor({ method }: Call, error: unknown): Refused {
    if (error instanceof Refused) return error;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.fouls.push({ method, problems: [`the fake Bot API failed: ${told}`] });
    return new Refused(500, "Internal Server Error");
  }

  private noted(
    method: string,
    params: Params,
    files: Readonly<Record<string, Upload>>,
    inWebhook: boolean,
  ): Call {
    const call: Call = { method, params, files, at: Date.now(), inWebhook, outcome: "waits" };
    if (this.options.referee) {
      const problems = theReferee().problems(method, params);
      if (problems.length > 0) this.fouls.push({ method, problems });
    }
    if (method !== "getUpdates") {
      this.callCount += 1;
      if (!inWebhook) this.requestCount += 1;
      if (this.options.record) this.calls.push(call);
    }
    return call;
  }

  private later(method: string, fault: Fault | null, answer: () => void): void {
    const latency = method === "getUpdates" ? (this.pollLatencyMs ?? this.latencyMs) : this.latencyMs;
    const wait = latency + (fault?.kind === "slow" ? fault.ms : 0);
    if (wait === 0) {
      answer();
      return;
    }
    const timer = setTimeout(() => {
      this.lateAnswers.delete(timer);
      answer();
    }, wait);
    this.lateAnswers.add(timer);
  }

  /** Values of a form are texts: what the method does not take as text is JSON, as in the real server. */
  private paramsOf({ method, json, form }: Request): Params {
    const fromForm = Object.entries(form.fields).map(([key, value]) => {
      return [key, theReferee().takesText(method, key) ? value : parsed(value)];
    });
    const parts = Object.keys(form.files).filter(
      (key) => !JSON.stringify(form.fields).includes(`attach://${key}`),
    );
    const fromFiles = parts.map((key) => [key, `attach://${key}`]);
    return { ...Object.fromEntries(fromFiles), ...Object.fromEntries(fromForm), ...json };
  }

  /** How things stand, for the message of a wait that failed. */
  private state(): string {
    const chats = this.world
      .allChats()
      .slice(-3)
      .map((chat) => `chat ${chat.head.id}:\n${chat.transcript(this.world.bot.id)}`);
    const calls = this.calls.slice(-8).map(({ method, outcome }) => {
      const how = typeof outcome === "string" ? outcome : (outcome?.message ?? "ok");
      return `${method}: ${how}`;
    });
    const waiting = `${this.updates.queue.size} update(s) undelivered, ${this.updates.polls} polls`;
    return [...chats, `latest calls:\n${calls.join("\n")}`, waiting].join("\n\n");
  }
}

/** Methods that bring something before a person's eyes. */
const shows = /^(?:send(?:Message|RichMessage|Photo|Document)|editMessage\w+)$/;

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export type { Call, Seen };
