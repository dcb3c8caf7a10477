// The README's transcripts are what the terminal really prints.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { transcript } from "../scripts/transcript.ts";
import { catalog } from "./support/catalog.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const transcripts = [...readme.matchAll(/```text\n(> [\s\S]*?)\n```/g)].map(([, block]) => block ?? "");

describe("the README", () => {
  it.each([
    ["en", 0],
    ["zh", 1],
    ["zh", 2],
  ] as const)("shows a real conversation in %s", async (locale, index) => {
    const shown = transcripts[index] ?? "";
    const typed = [...shown.matchAll(/^> (.*)$/gm)].map(([, line]) => line ?? "");
    expect(typed.length).toBeGreaterThan(0);
    expect(await transcript(typed, locale, "2026-11-22")).toBe(shown);
  });

  it("names every pack that is held", () => {
    for (const { id } of catalog.packs) expect(readme).toContain(`\`${id}\``);
  });
});
