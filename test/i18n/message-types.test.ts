import { expect, it } from "vitest";
import { messageTypes } from "../../scripts/message-types.ts";

const source = (text: string, file = "zh/a.ftl") => ({ file, text });

it("lists every message in a stable order with its variables", () => {
  const parts = ["yes = 是\n-brand = 中心\n", "ask = { $full-time } / { $all }\n"].map((text, i) =>
    source(text, `zh/${i}.ftl`),
  );
  const text = messageTypes(parts);
  expect(text).toBe(
    [
      "// Made by `npm run generate` from locales/zh. Do not edit.",
      "",
      "/** Every message, with the variables it takes; null for none. */",
      "export interface Messages {",
      '  "ask": { readonly "all": string | number; readonly "full-time": string | number };',
      '  "yes": null;',
      "}",
      "",
    ].join("\n"),
  );
  expect(messageTypes(parts.toReversed())).toBe(text);
});

it("makes nothing of files with problems", () => {
  expect(() => messageTypes([source("yes = 是\nyes = 对\n")])).toThrow(
    "zh/a.ftl:2: yes is already defined at zh/a.ftl:1",
  );
});
