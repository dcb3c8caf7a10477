import { setTimeout } from "node:timers/promises";
import type { Metrics } from "../process/metrics.ts";
import type { Store } from "../store/store.ts";
import type { Route } from "./route.ts";

/** How long the store may take to answer before it counts as away. Milliseconds. */
const patience = 2000;

/** For whoever watches over the process: whether it lives, whether it can work, and how it fares. */
export function healthRoutes({
  store,
  metrics,
  ailment = () => null,
}: {
  readonly store: Pick<Store, "load">;
  readonly metrics: Pick<Metrics, "text" | "contentType">;
  /** What is wrong with the process itself; `null` while all is well. */
  readonly ailment?: () => string | null;
}): Route[] {
  let looking: Promise<boolean> | null = null;
  // One look at a time, however many ask.
  const reachable = (): Promise<boolean> => {
    looking ??= isReachable(store).finally(() => {
      looking = null;
    });
    return looking;
  };
  return [
    {
      method: "GET",
      path: "/healthz",
      async handle() {
        const wrong = ailment();
        return wrong === null
          ? { status: 200, body: { status: "ok" } }
          : { status: 503, body: { status: wrong } };
      },
    },
    {
      method: "GET",
      path: "/readyz",
      handle: async () =>
        (await reachable())
          ? { status: 200, body: { status: "ready" } }
          : { status: 503, body: { status: "the store cannot be reached" } },
    },
    {
      method: "GET",
      path: "/metrics",
      handle: async () => ({
        status: 200,
        headers: { "content-type": metrics.contentType },
        body: await metrics.text(),
      }),
    },
  ];
}

/** Asks for a row that is never there: the cheapest thing that goes all the way to the store. */
const isReachable = (store: Pick<Store, "load">): Promise<boolean> =>
  Promise.race([
    store.load("readyz").then(
      () => true,
      () => false,
    ),
    setTimeout(patience, false, { ref: false }),
  ]);
