import type { Input } from "../src/conversation/input.ts";
import { respond } from "../src/conversation/respond.ts";
import type { Services } from "../src/conversation/services.ts";

const check: readonly Input[] = [
  { kind: "command", name: "check", argument: "chongqing" },
  { kind: "text", text: "5000万" },
  { kind: "text", text: "2.58 million" },
  { kind: "text", text: "不知道" },
  { kind: "text", text: "11个月" },
  { kind: "press", data: "v:1", latest: true },
];

/** Whole turns of a self-check, from text to reply, without a door and without a store. */
export function benchChat(loaded: Services): string[] {
  const services = { ...loaded, newSerial: () => 1 };
  const listener = { appLocale: null, damaged: false, asksConsent: false };
  const walk = (): void => {
    let conversation = services.flows.empty;
    for (const input of check) conversation = respond(conversation, input, services, listener).conversation;
  };
  for (let i = 0; i < 200; i++) walk();
  const rounds = 1000;
  const start = performance.now();
  for (let i = 0; i < rounds; i++) walk();
  const seconds = (performance.now() - start) / 1000;
  return [`chat: ${Math.round((rounds * check.length) / seconds).toLocaleString("en")} turns a second`];
}
