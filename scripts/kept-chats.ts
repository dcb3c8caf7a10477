// `npx tsx scripts/kept-chats.ts` at a release: chats as this version stores them, for every later version to read
// (test/store-and-chat/released.test.ts). Run in a checkout of an older version, it writes that version's.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Incoming, takeTurn } from "../src/conversation/take-turn.ts";
import { checkData } from "../src/process/check-data.ts";
import { loadServices } from "../src/process/load-services.ts";
import { openStore } from "../src/store/open-store.ts";

/** What was done in each chat: "/…" is a command, "#…" a press of a button with such data, anything else is typed. */
const chats: Readonly<Record<string, readonly string[]>> = {
  greeted: ["/start"],
  "language-chosen": ["/language en", "/help"],
  "at-first-question": ["/check chongqing"],
  "at-question": ["/check chongqing", "6000万", "258万"],
  "gone-back": ["/check chongqing", "6000万", "258万", "/back"],
  "in-doubt": ["/check chongqing", "6000万", "约258万"],
  missed: ["/check chongqing", "哈哈", "几千万"],
  "at-review": ["/check chongqing", "6000万", "258万", "是", "2年"],
  "at-result": ["/check chongqing", "6000万", "258万", "是", "2年", "#v:1"],
  cancelled: ["/check chongqing", "6000万", "#x:1"],
  quick: ["/check chongqing", "#q:1", "6000万"],
  "quick-result": ["/check chongqing", "#q:1", "4000万"],
  "all-levels": ["/check 青浦 各级", "3000万", "不知道", "否"],
  "of-another-day": ["/check 重庆 2022", "6000万", "200万"],
  "other-scheme": ["/check chongqing-sme-2024", "2"],
  "second-level": ["/check 国家", "2亿", "不知道", "/language en", "/check chongqing"],
  "with-lookup": ["静安区2017年有多少家市级企业技术中心"],
  "lookup-in-a-check": ["/check chongqing", "6000万", "静安区2017年有多少家市级企业技术中心？", "258万"],
};

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
const folder = new URL(`../test/fixtures/kept/v${version}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, doings] of Object.entries(chats)) {
  const stored = await storedAfter(doings);
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(stored, null, 2)}\n`);
}

/** The stored value of a chat in which these things were done, on Telegram by someone who consents where that is asked. */
async function storedAfter(doings: readonly string[]): Promise<unknown> {
  const store = await openStore({ url: "sqlite::memory:", key: Buffer.alloc(32, 1) });
  let serial = 0;
  const services = {
    ...loadServices(checkData(), { defaultLocale: "zh", today: () => "2026-11-22" }),
    newSerial: () => ++serial,
  };
  let update = 0;
  let message = 100;
  for (const done of ["/consent", "#oy:1", ...doings]) {
    const post = {
      chat: "telegram:7",
      incoming: incomingOf(done, String(message)),
      appLocale: "zh" as const,
    };
    await takeTurn(store, services, { ...post, asksConsent: true, update: ++update }, () =>
      Promise.resolve(String(++message)),
    );
  }
  const loaded = await store.load("telegram:7");
  await store.close();
  if (loaded.kind !== "found") throw new Error(`nothing is stored: ${loaded.kind}`);
  return loaded.value;
}

function incomingOf(done: string, message: string): Incoming {
  if (done.startsWith("#")) return { kind: "press", data: done.slice(1), message };
  const [, name, argument = ""] = /^\/(\S+)\s*(.*)$/.exec(done) ?? [];
  return name === undefined ? { kind: "text", text: done } : { kind: "command", name, argument };
}
