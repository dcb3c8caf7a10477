// The commands of all flows together: each has its words, and its own place in Telegram's menu and in the help.
import { expect, it } from "vitest";
import { flows } from "../../src/flows/flows.ts";
import { testServices } from "../support/services.ts";

const listed = [...flows.commands].flatMap(([name, { listed }]) => (listed ? [{ name, ...listed }] : []));

it("every word that is listed stands for a command of some flow", () => {
  const worded = Object.keys(testServices().catalog.words.commands);
  expect(worded.filter((name) => !flows.commands.has(name))).toEqual([]);
  // What is in the menu can be said in words, too.
  expect(listed.map(({ name }) => name).filter((name) => !worded.includes(name))).toEqual([]);
});

it("no two stand at one place", () => {
  const places = (of: "menu" | "help") => listed.flatMap((one) => one[of] ?? []).sort((a, b) => a - b);
  expect(places("menu")).toEqual(listed.map((_, index) => index + 1));
  expect(places("help")).toEqual([...new Set(places("help"))]);
});
