import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { loadTranslators, readSources } from "../../src/i18n/load-translators.ts";

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "i18n-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, "words", name, ".."), { recursive: true });
    writeFileSync(join(root, "words", name), text);
  }
  return join(root, "words");
}

it("reads every .ftl file of every locale, from a path or a URL", () => {
  const dir = folder({
    "zh/b.ftl": "no = 否\n",
    "zh/a.ftl": "yes = 是\n",
    "zh/notes.md": "no = 没有\n",
    "en/all.ftl": "yes = Yes\r\nno = No\r\n",
  });
  expect(readSources(dir).zh.map(({ file }) => file)).toEqual(["words/zh/a.ftl", "words/zh/b.ftl"]);
  expect(loadTranslators(dir).zh("yes")).toBe("是");
  expect(loadTranslators(pathToFileURL(dir)).en("no")).toBe("No");
});

it("names the file and the line of what is wrong", () => {
  const dir = folder({ "zh/a.ftl": "# 词\n\nyes = 是\n", "en/a.ftl": "" });
  expect(() => loadTranslators(dir)).toThrow(
    "1 problem in the messages:\n  words/zh/a.ftl:3: yes is missing in en",
  );
});

it("fails when a locale has no folder", () => {
  expect(() => loadTranslators(folder({ "zh/a.ftl": "yes = 是\n" }))).toThrow(/words\/en/);
});
