// Buttons stay in chats for years: each kind that a release sent says the same to the byte, and means the same.
import { expect, it } from "vitest";
import type { Action } from "../../src/conversation/action.ts";
import { flows } from "../../src/flows/flows.ts";
import { decodeAction, encodeAction } from "../support/flows.ts";
import { type LookupQuery, nothingNamed } from "../../src/lookups/query.ts";

const target = { region: "500000", level: "municipal", scheme: "technology-center", date: null } as const;
const query: LookupQuery = {
  ...nothingNamed,
  is: "figures",
  fold: "figure",
  measures: ["new"],
  levels: ["municipal"],
  moments: [{ kind: "year", year: 2017 }],
};
const places = ["310106"];

const sent: readonly (readonly [release: string, data: string, action: Action])[] = [
  ["0.1.0", "m", { kind: "menu" }],
  ["0.1.0", "h", { kind: "help" }],
  ["0.1.0", "p", { kind: "places" }],
  ["0.1.0", "l:500000", { kind: "place", region: "500000" }],
  ["0.1.0", "l:liangjiang", { kind: "place", region: "liangjiang" }],
  ["0.1.0", "c:500000:municipal:0", { kind: "start", target }],
  [
    "0.1.0",
    "c:500000:all:1:2023-12-31",
    {
      kind: "start",
      target: { region: "500000", level: "all", scheme: "sme-rd-center", date: "2023-12-31" },
    },
  ],
  ["0.1.0", "n:7:500000:municipal:0", { kind: "start-anew", serial: 7, target }],
  ["0.1.0", "rs:7", { kind: "restart", serial: 7 }],
  ["0.1.0", "go", { kind: "continue" }],
  ["0.1.0", "a:7:rdStaff:60", { kind: "answer", serial: 7, question: "rdStaff", answer: "60" }],
  [
    "0.1.0",
    "a:999999:innovationMechanism:unknown",
    { kind: "answer", serial: 999999, question: "innovationMechanism", answer: "unknown" },
  ],
  ["0.1.0", "e:7:rdStaff", { kind: "change", serial: 7, question: "rdStaff" }],
  ["0.1.0", "w:7:rdStaff", { kind: "why", serial: 7, question: "rdStaff" }],
  ["0.1.0", "k:7", { kind: "keep", serial: 7 }],
  ["0.1.0", "b:7", { kind: "back", serial: 7 }],
  ["0.1.0", "r:7", { kind: "review", serial: 7 }],
  ["0.1.0", "v:7", { kind: "result", serial: 7 }],
  ["0.1.0", "q:7", { kind: "quick", serial: 7 }],
  ["0.1.0", "t:7", { kind: "thorough", serial: 7 }],
  ["0.1.0", "x:7", { kind: "cancel", serial: 7 }],
  [
    "0.3.0",
    "su:7:rdStaff=60,inSoftware=yes",
    { kind: "suppose", serial: 7, supposed: "rdStaff=60,inSoftware=yes" },
  ],
  ["0.3.0", "su:7:-", { kind: "suppose", serial: 7, supposed: "-" }],
  ["0.1.0", "cm", { kind: "centers" }],
  ["0.1.0", "y:012:y2017:310106", { kind: "lookup", query: { ...query, places }, page: 0, show: "answer" }],
  ["0.1.0", "y:012:y2017:310106:3", { kind: "lookup", query: { ...query, places }, page: 3, show: "answer" }],
  ["0.1.0", "yc:012:y2017:310106", { kind: "lookup", query: { ...query, places }, page: 0, show: "chart" }],
  ["0.1.0", "yv:012:y2017:310106", { kind: "lookup", query: { ...query, places }, page: 0, show: "csv" }],
  ["0.1.0", "yx:012:y2017:310106", { kind: "lookup", query: { ...query, places }, page: 0, show: "xlsx" }],
  ["0.1.0", "co:c12", { kind: "company", id: "c12" }],
  ["0.1.0", "fm", { kind: "faq" }],
  ["0.1.0", "f:fee", { kind: "topic", topic: "fee" }],
  ["0.1.0", "fq:apply", { kind: "topic-group", group: "apply" }],
  ["0.1.0", "lg", { kind: "languages" }],
  ["0.1.0", "g:en", { kind: "language", locale: "en" }],
  ["0.1.0", "pv", { kind: "privacy" }],
  ["0.1.0", "my", { kind: "my-data" }],
  ["0.1.0", "fg", { kind: "forget" }],
  ["0.1.0", "fy", { kind: "forget-now" }],
  ["0.2.0", "di", { kind: "developer" }],
  ["0.2.0", "oc", { kind: "consent" }],
  ["0.2.0", "oy:1", { kind: "agree", version: 1, target: null }],
  ["0.2.0", "oy:1:500000:municipal:0", { kind: "agree", version: 1, target }],
  ["0.2.0", "on", { kind: "decline" }],
  ["0.2.0", "ow", { kind: "withdraw" }],
];

it.each(sent)("of %s: %s", (_, data, action) => {
  expect(encodeAction(action)).toBe(data);
  expect(decodeAction(data)).toEqual(action);
});

it("no kind of button is missing here", () => {
  const codes = flows.all.flatMap(({ buttons = {} }) => Object.values(buttons).flatMap((one) => one.codes));
  expect([...new Set(sent.map(([, data]) => data.split(":")[0]))].sort()).toEqual(codes.sort());
});
