// A chat that cannot be written to for an hour does not wait for ever: its person is told as soon as that is possible.
import { it } from "vitest";
import { createInHand } from "../../src/delivery/in-hand.ts";
import { createPulse } from "../../src/delivery/pulse.ts";
import { createMetrics } from "../../src/process/metrics.ts";
import { runTelegram } from "../../src/telegram/run-telegram.ts";
import { memoryStore } from "../http/served-bot.ts";
import { startBotApi } from "../../support/bot-api/bot-api.ts";
import { testServices } from "../support/services.ts";

const hour = 3_600_000;

it.each([
  ["an hour", hour, "waits and is taken again", "怎么用"],
  ["an hour and a millisecond", hour + 1, "an update failed", "这一步没有完成"],
])("after %s: %s", async (_name, age, line, answer) => {
  const api = await startBotApi();
  const logged: string[] = [];
  const note = (...said: unknown[]): void => {
    logged.push(JSON.stringify(said));
    api.changed();
  };
  const stopping = new AbortController();
  const running = runTelegram({
    config: { token: api.token, apiRoot: api.root, richMessages: "off" },
    services: testServices(),
    store: await memoryStore(),
    log: { info: note, warn: note, error: note },
    metrics: createMetrics(),
    inHand: { ...createInHand(() => 0), age: () => age },
    pulse: createPulse(() => 0),
    onBroken: () => {},
    stopping: stopping.signal,
  });
  // Longer than is waited out in place; then it is the chat that waits, or is given up.
  api.floods(1, 61, { chat: 7 });
  const ann = api.person(7);
  ann.says("/help");
  await api.until("the line", () => logged.some((said) => said.includes(line)));
  if (age > hour) await ann.sees(answer);
  stopping.abort();
  await running;
});
