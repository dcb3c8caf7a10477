// What docs/ says of tests is true: every test that is named there is there.
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../", import.meta.url);

function namedTests(document: string): { file: string; name: string }[] {
  const text = readFileSync(new URL(`docs/${document}`, root), "utf8").replace(/\n {2}/g, " ");
  return [...text.matchAll(/`(test\/[\w/-]+\.test\.ts)`: "([^\n]+?)"$/gm)].map(
    ([, file = "", name = ""]) => ({
      file,
      name,
    }),
  );
}

it.each(["failures.md", "security.md"])("every test that docs/%s names is there", (document) => {
  const named = namedTests(document);
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter(({ file, name }) => {
    const path = new URL(file, root);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(name);
  });
  expect(missing).toEqual([]);
});

it("docs/failures.md holds all twenty-five", () => {
  const text = readFileSync(new URL("docs/failures.md", root), "utf8");
  const numbers = [...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
});
