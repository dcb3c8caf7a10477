// Walks by chance through every place and level: nothing a person can do leads to a state without a reply.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeAction } from "../support/flows.ts";
import { optionsFor } from "../../src/flows/check/targets.ts";
import type { Locale } from "../../src/facts/localized.ts";
import { Chat, commandOf } from "../support/chat.ts";
import { testDay, testServices } from "../support/services.ts";
import { untranslated } from "../support/untranslated.ts";

const { catalog } = testServices();
const targets = [...catalog.regions.keys()].flatMap((region) =>
  [testDay, "2022-12-31"].flatMap((date) =>
    optionsFor({ catalog, today: testDay }, region, date === testDay ? null : date).map(
      ({ target }) => target,
    ),
  ),
);

/** What people type: figures in many forms, words, places, junk. */
const texts = [
  ..."5000万|6000万|3亿|12亿|258万|30|30人|160|1.5|0|2年|18个月|20%|350平方米|60 million|2.58m|3,000,000".split(
    "|",
  ),
  ..."大概3000万|5000多万|5元|999999999亿|30.5|-3|1-2万|五千萬|三十|no idea|是|否|不知道|yes|nope|沒有".split(
    "|",
  ),
  ..."返回|取消|重新开始|继续|核对|为什么|中文|english|帮助|我的数据|重庆|上海 市级|Guangdong|火星|哈哈".split(
    "|",
  ),
  ..."静安区有多少家市级企业技术中心|那区级呢？|and in 2022?|江北区多少家|上海微创在国家级名单上吗|Is Huawei on the list?|重庆国家级名单".split(
    "|",
  ),
  ..."认定收费吗|Does it cost anything?|没有研发准备金怎么办？|资金|补贴|How many centers on Mars?|compare Shanghai and Chongqing".split(
    "|",
  ),
  ..."<b>x</b>|_*`|\u0000\u001b[2J|😀|   |%s".split("|"),
  "",
  "万".repeat(10_000),
];
const commands = [
  ..."/start|/help|/privacy|/mydata|/forget|/back|/cancel|/review|/why|/continue|/restart|/language".split(
    "|",
  ),
  ..."/zh|/en|/check|/check chongqing|/check 广东|/check 重庆 2022|/check 上海 2010|/check x|/start check_cn|/centers|/centers 上海|/faq|/faq fee|/nope".split(
    "|",
  ),
];
const forged = [
  ..."y:00-::310106|y:1-0::310000:4|y:1-0::310000:99|yc:5-::000000|yx:8--::|yv:00-::999999|y:6--::|y:20-::310000.310106|y:0-0:b0:500000".split(
    "|",
  ),
  ..."|a|a:1:rdStaff:5|a:2:mainBusinessIncome:60000000|a:1:mainBusinessIncome:yes|k:1|k:2|b:1|r:1|v:1|q:1".split(
    "|",
  ),
  ..."t:1|x:1|x:2|e:1:rdStaff|e:1:nothing|w:1:rdStaff|fy|rs|rs:1|rs:2|go|p|m|l:500000|l:999999|c:440000:provincial:0".split(
    "|",
  ),
  ..."n:500000:all:0|n:1:500000:all:0|n:2:310000:municipal:0|c:500000:municipal:1|c:310118:all:0|g:en|g:zh|zz:9|cm|fm|f:fee|f:none|fq:none|co:1|co:none|c:500000:municipal:0:2010-01-01".split(
    "|",
  ),
];

type Step =
  | { kind: "text"; text: string }
  | { kind: "command"; typed: string }
  | { kind: "button"; which: number; latest: boolean }
  | { kind: "stale"; which: number }
  | { kind: "forged"; data: string }
  | { kind: "other" | "edited" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts).map((text): Step => ({ kind: "text", text })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }).map((text): Step => ({ kind: "text", text })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...commands).map((typed): Step => ({ kind: "command", typed })) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("button" as const), which: fc.nat(30), latest: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("stale" as const), which: fc.nat(500) }) },
  { weight: 2, arbitrary: fc.constantFrom(...forged).map((data): Step => ({ kind: "forged", data })) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: "other" }, { kind: "edited" }) },
);

/** Takes a step, and remembers every button seen for a later stale press. */
function take(chat: Chat, next: Step, seen: string[]): void {
  switch (next.kind) {
    case "text":
      chat.types(next.text);
      break;
    case "command":
      chat.does(commandOf(next.typed));
      break;
    case "button": {
      const choices = chat.reply.choices.flat();
      const choice = choices[next.which % choices.length];
      if (choice) chat.taps(encodeAction(choice.action), next.latest);
      break;
    }
    case "stale":
      chat.taps(seen[next.which % seen.length] ?? "", false);
      break;
    case "forged":
      chat.taps(next.data);
      break;
    case "other":
    case "edited":
      chat.does({ kind: next.kind });
  }
  seen.push(...chat.reply.choices.flat().map(({ action }) => encodeAction(action)));
}

describe.each<Locale>(["zh", "en"])("a chat in %s", (locale) => {
  it.each(targets.map((target) => [encodeAction({ kind: "start", target }), target] as const))(
    "from %s on, answers every input and stays in one language",
    (data) => {
      // The chat driver checks each turn: a reply, buttons that fit and work, a conversation that can be stored.
      const walk = fc.property(fc.array(step, { minLength: 40, maxLength: 40 }), (steps) => {
        const chat = new Chat({ locale }).taps(data);
        const seen: string[] = [];
        for (const next of steps) {
          const before = chat.conversation.spoken ?? chat.conversation.locale ?? locale;
          take(chat, next, seen);
          const shown = [chat.text, ...chat.labels].join("\n");
          // A turn that changes the language speaks the new one; the one that erases the choice, the old one.
          const after = chat.conversation.spoken ?? chat.conversation.locale ?? locale;
          const foreign = [before, after].map((spoken) => untranslated(spoken, shown));
          if (foreign.every((words) => words.length > 0))
            throw new Error(`two languages: ${foreign}\n${shown}`);
        }
      });
      fc.assert(walk, { numRuns: 2, endOnFailure: true });
    },
  );
});

it("the walks begin at every place, level and scheme that can be checked", () => {
  expect(new Set(targets.map(({ region }) => region)).size).toBe(catalog.regions.size);
  expect(targets.length).toBeGreaterThan(40);
});
