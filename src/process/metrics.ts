import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Kinds of update that are told apart; names of these alone become labels, so that their number stays bounded. */
const kinds = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
  "other",
] as const;
type UpdateKind = (typeof kinds)[number];

/** How an update came out: dealt with, or to be brought again because something was away. */
export type UpdateOutcome = "done" | "again";

export interface Metrics {
  /** An update came in; to be called once it is dealt with. */
  arrived(update: object): (outcome: UpdateOutcome) => void;
  /** An update failed for good, and its person was told. */
  failed(): void;
  /** An update was turned away, for too many of its chat waited. */
  turnedAway(): void;
  /** A promise was rejected, and nobody listened. */
  strayed(): void;
  /** Watches long polling from now on, in milliseconds. */
  watch(polling: {
    silence(): number;
    oldest(): number;
    readonly places: number;
    readonly waiting: number;
  }): void;
  /** A call of the Bot API came back: `ok`, its error code, or `unreachable`. */
  called(method: string, outcome: string): void;
  /** A request of another program was answered with this status. */
  served(route: string, status: number): void;
  /** Updates being handled now, and those that wait for their turn. */
  load(now: { readonly inFlight: number; readonly waiting: number }): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Counters and times for Prometheus, in a registry of their own. They hold nothing of what people write or who they are. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const meters = metersOf(registry);
  return {
    arrived(update) {
      const kind: UpdateKind = kinds.find((known) => known in update) ?? "other";
      const over = meters.seconds.startTimer({ kind });
      return (outcome) => {
        over();
        meters.updates.inc({ kind, outcome });
      };
    },
    failed: () => meters.failures.inc(),
    turnedAway: () => meters.turnedAway.inc(),
    strayed: () => meters.strayed.inc(),
    watch(polling) {
      const gauge = (name: string, help: string, read: () => number): void =>
        void new Gauge({
          name,
          help,
          registers: [registry],
          collect() {
            this.set(read());
          },
        });
      gauge("bot_poll_silence_seconds", "Since a poll came back", () => polling.silence() / 1000);
      const oldest = (): number => polling.oldest() / 1000;
      gauge("bot_oldest_update_seconds", "Age of the oldest update that holds a place", oldest);
      gauge("bot_places_taken", "Updates that hold a place", () => polling.places);
      gauge("bot_updates_set_aside", "Updates that wait for their own chats", () => polling.waiting);
    },
    called: (method, outcome) => meters.calls.inc({ method, outcome }),
    served: (route, status) => meters.requests.inc({ route, status }),
    load({ inFlight, waiting }) {
      meters.inFlight.set(inFlight);
      meters.waiting.set(waiting);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function metersOf(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  return {
    updates: counter("bot_updates_total", "Updates taken in, by kind and outcome", "kind", "outcome"),
    seconds: new Histogram({
      name: "bot_update_seconds",
      help: "From an update's arrival until it was dealt with",
      labelNames: ["kind"],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    failures: counter("bot_updates_failed_total", "Updates that failed for good; their people were told"),
    turnedAway: counter(
      "bot_updates_turned_away_total",
      "Updates turned away, for too many of their chat waited",
    ),
    strayed: counter("bot_unhandled_rejections_total", "Promises that were rejected with nobody listening"),
    calls: counter("bot_api_calls_total", "Calls of the Bot API, by method and outcome", "method", "outcome"),
    requests: counter("http_requests_total", "Requests answered, by route and status", "route", "status"),
    inFlight: gauge("bot_updates_in_flight", "Updates being handled"),
    waiting: gauge("bot_updates_waiting", "Updates waiting their turn"),
  };
}
