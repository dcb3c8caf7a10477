// Someone adds a city with one file, and the conversation follows.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { Input } from "../../src/conversation/input.ts";
import { respond } from "../../src/conversation/respond.ts";
import { checkData } from "../../src/process/check-data.ts";
import { loadServices } from "../../src/process/load-services.ts";
import { emptyConversation } from "../support/flows.ts";
import { dataFolder } from "../support/catalog.ts";

const folder = mkdtempSync(join(tmpdir(), "new-place-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A made-up city: what is tested is the file, not its law. */
const pack = `
id: springfield-municipal-2026
region: "999900"
level: municipal
title: { zh: 春田市企业技术中心, en: Springfield enterprise technology center }
office: { zh: 春田市经济局, en: Springfield Economic Bureau }
effectiveFrom: "2026"
source: springfield-rules
confidence: official
adds:
  regions:
    - { code: "999900", slug: springfield, name: { zh: 春田市, en: Springfield }, aliases: [春田], parent: "000000" }
  sources:
    - id: springfield-rules
      publisher: { zh: 春田市经济局, en: Springfield Economic Bureau }
      title: { zh: 春田市企业技术中心办法, en: Springfield rules }
      date: 2026-01-05
  questions:
    - id: windTunnels
      kind: count
      unit: items
      name: { zh: 风洞, en: Wind tunnels }
      ask: { zh: 有多少座风洞？, en: How many wind tunnels do you have? }
      why: { zh: 春田市看重风洞。, en: Springfield values wind tunnels. }
      example: { zh: 两座, en: "2" }
criteria:
  - id: wind-tunnels
    measure: windTunnels
    comparison: ">="
    threshold: 2
    clause: { zh: 风洞不少于2座, en: At least 2 wind tunnels }
examples:
  base: { windTunnels: 3 }
  cases:
    - { with: { windTunnels: 1 }, verdict: falls-short }
    - { with: { windTunnels: 2 }, verdict: meets }
`;

it("is checked in chat as soon as its one file is there", () => {
  cpSync(dataFolder, folder, { recursive: true });
  writeFileSync(join(folder, "rules", "springfield-municipal-2026.yaml"), pack);
  const loaded = loadServices(checkData(folder), { defaultLocale: "zh", today: () => "2026-11-22" });
  const services = { ...loaded, newSerial: () => 1 };
  let conversation = emptyConversation;
  const say = (input: Input): string => {
    const turn = respond(conversation, input, services, {
      appLocale: null,
      damaged: false,
      asksConsent: false,
    });
    conversation = turn.conversation;
    return JSON.stringify(turn.reply);
  };
  expect(say({ kind: "text", text: "春田" })).toContain("有多少座风洞？");
  expect(say({ kind: "text", text: "1" })).toContain("风洞：1 项");
  expect(say({ kind: "press", data: "v:1", latest: true })).toContain("差 1 项");
});
