// Which folder of src/ may use which: the shape of the house, checked. Arrows point one way, from doors to law.
import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Folder {
  /** Other folders it uses. */
  readonly uses: readonly string[];
  /** Folders of which it knows the types alone: what they do is handed to it. */
  readonly knows?: readonly string[];
  /** Packages and parts of Node that it uses. */
  readonly packages?: readonly string[];
  /** Its answers follow from its arguments alone: no clock, no chance, no process, no file. */
  readonly pure?: true;
}

/** A new folder gets a line here. "." are the files that lie in src/ itself. */
const house: Readonly<Record<string, Folder>> = {
  // Pure subjects, from the lowest up.
  facts: { uses: [], packages: ["zod"], pure: true },
  language: { uses: [], packages: ["opencc-js/t2cn"], pure: true },
  amounts: { uses: ["facts"], knows: ["language"], packages: ["zod"], pure: true },
  rules: { uses: ["facts"], packages: ["zod"], pure: true },
  questionnaire: { uses: ["rules"], packages: ["zod"], pure: true },
  names: { uses: ["facts"], packages: ["zod"], pure: true },
  records: { uses: ["facts", "names"], packages: ["zod"], pure: true },
  lookups: { uses: ["facts", "names", "records"], packages: ["zod"], pure: true },
  places: { uses: ["facts"], packages: ["zod"], pure: true },
  faq: { uses: ["facts"], knows: ["understand"], packages: ["zod"], pure: true },
  understand: {
    uses: ["facts", "language", "rules", "lookups", "places", "records"],
    knows: ["catalog", "faq", "names"],
    pure: true,
  },
  charts: {
    uses: [],
    packages: ["fontkit", "@resvg/resvg-wasm", "string-width", "node:fs/promises", "node:module"],
  },
  exports: {
    uses: ["facts"],
    packages: ["csv-stringify/sync", "string-width", "write-excel-file/node"],
  },
  chat: {
    uses: ["facts", "rules", "questionnaire", "lookups", "faq", "records", "understand"],
    knows: ["amounts", "catalog", "charts", "exports", "i18n", "places", "store"],
    packages: ["zod", "node:util"],
    pure: true,
  },
  // Support: reads files or keeps data, and is handed to the chat.
  catalog: {
    uses: ["facts", "amounts", "rules", "faq", "names", "places", "records"],
    packages: ["zod", "yaml", "node:crypto", "node:fs", "node:path"],
  },
  i18n: {
    uses: ["facts"],
    packages: ["@fluent/bundle", "@fluent/syntax", "node:fs", "node:path", "node:url"],
  },
  store: {
    uses: [],
    packages: [
      "keyv",
      "@keyv/postgres",
      "@keyv/sqlite",
      "pg",
      "sqlite3",
      "node:crypto",
      "node:fs",
      "node:path",
      "node:util",
    ],
  },
  // What programs are answered, by the command line and over HTTP alike.
  answers: {
    uses: ["chat", "facts", "faq", "lines", "rules", "understand"],
    knows: ["catalog"],
    packages: ["zod"],
    pure: true,
  },
  // Doors: translate in and out. None knows another.
  cli: {
    uses: [".", "answers", "catalog", "chat", "exports", "facts", "lookups", "rules", "store", "understand"],
    knows: ["amounts"],
    packages: ["zod", "node:fs", "node:stream", "node:util"],
  },
  lines: { uses: ["chat", "charts"], knows: ["exports"], packages: ["string-width"] },
  terminal: { uses: ["chat", "lines"], knows: ["store"], packages: ["node:readline", "node:stream"] },
  // Updates come in, are taken once, come again or are given up; what is done with them is handed to it.
  delivery: {
    uses: ["store"],
    knows: ["."],
    packages: ["zod", "grammy", "grammy/types", "lru-cache"],
  },
  telegram: {
    uses: [".", "charts", "chat", "delivery", "exports", "facts", "understand"],
    knows: ["store"],
    packages: [
      "grammy",
      "grammy/types",
      "@grammyjs/auto-retry",
      "lru-cache",
      "node:http",
      "node:https",
      "node:stream",
      "node:timers/promises",
      "node:url",
      "node:util",
    ],
  },
  http: {
    uses: ["answers", "facts"],
    knows: [".", "chat", "store"],
    packages: ["zod", "node:crypto", "node:http", "node:net"],
  },
  // main.ts puts everything together; config, clock and log belong to nobody.
  ".": {
    uses: [
      "amounts",
      "catalog",
      "chat",
      "delivery",
      "facts",
      "faq",
      "http",
      "i18n",
      "language",
      "lookups",
      "places",
      "records",
      "store",
      "telegram",
      "terminal",
      "understand",
    ],
    packages: ["zod", "pino", "prom-client", "node:crypto", "node:fs", "node:path", "node:url"],
  },
};

const longest = 250;
/** May be longer than a file that somebody has to follow: nobody writes them. */
const generated = /\.gen\.ts$/;

const src = fileURLToPath(new URL("../src/", import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, folder: folderOf(name), text: readFileSync(join(src, name), "utf8") }));

function folderOf(name: string): string {
  return name.includes("/") ? (name.split("/")[0] ?? "") : ".";
}

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

/** Every import and re-export of a file; those of other files of src/ as paths below it. */
function importsOf({ name, text }: { name: string; text: string }): Import[] {
  const statements = /^(?:import|export)\s+(?:(type)\s+)?(?:[\w*{}\s,]+?\s+from\s+)?"([^"]+)";/gm;
  const dynamic = /\bimport\(\s*(["'`][^"'`]*["'`])?/g;
  const found = [...text.matchAll(statements)].map(([, type, to = ""]) => ({
    to,
    typesOnly: type === "type",
  }));
  const called = [...text.matchAll(dynamic)].map(([, to]) => ({
    to: to?.slice(1, -1) ?? "unknown",
    typesOnly: false,
  }));
  return [...found, ...called].map(({ to, typesOnly }) => ({
    from: name,
    to: to.startsWith(".") ? normalize(join(name, "..", to)).replaceAll("\\", "/") : to,
    typesOnly,
  }));
}

const isOwn = (to: string): boolean => to.endsWith(".ts");
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

describe("the table", () => {
  it("has every folder of src and no other", () => {
    expect(Object.keys(house).sort()).toEqual([...new Set(files.map(({ folder }) => folder))].sort());
  });

  it("names only folders that are there", () => {
    for (const { uses, knows = [] } of Object.values(house)) {
      for (const name of [...uses, ...knows]) expect(Object.keys(house)).toContain(name);
    }
  });

  it("has arrows that point one way", () => {
    const below = (folder: string, seen: readonly string[] = []): string[] =>
      seen.includes(folder)
        ? [[...seen, folder].join(" -> ")]
        : (house[folder]?.uses ?? [])
            .filter((name) => name !== ".")
            .flatMap((name) => below(name, [...seen, folder]));
    for (const folder of Object.keys(house)) expect(below(folder)).toEqual([]);
  });

  it("lets no door use another", () => {
    const doors = ["cli", "http", "telegram", "terminal"];
    for (const door of doors) {
      const { uses = [], knows = [] } = house[door] ?? {};
      expect([...uses, ...knows].filter((name) => doors.includes(name))).toEqual([]);
    }
  });

  it("claims nothing that no file does any more", () => {
    const idle = Object.entries(house).flatMap(([folder, { uses, knows = [], packages = [] }]) => {
      const imports = files.filter((file) => file.folder === folder).flatMap(importsOf);
      const used = new Set(imports.map(({ to }) => (isOwn(to) ? folderOf(to) : to)));
      return [...uses, ...knows, ...packages]
        .filter((name) => !used.has(name))
        .map((name) => `${folder}: ${name}`);
    });
    expect(idle).toEqual([]);
  });
});

describe.each(Object.entries(house))("src/%s", (folder, { uses, knows = [], packages = [], pure }) => {
  const own = files.filter((file) => file.folder === folder);
  const imports = own.flatMap(importsOf);

  it("uses the folders that the table names, and of others it knows the types alone", () => {
    const wrong = imports.filter(({ to, typesOnly }) => {
      if (!isOwn(to)) return false;
      const other = folderOf(to);
      return other !== folder && !uses.includes(other) && !(typesOnly && knows.includes(other));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("uses the packages that the table names", () => {
    const wrong = imports.filter(({ to }) => !isOwn(to) && !packages.includes(to));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  if (!pure) return;

  it("is pure: no clock, no chance, no process, no waiting, no output", () => {
    const impure =
      /\bprocess\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bcrypto\.|\bperformance\.|\bset(Timeout|Interval|Immediate)\(|\bfetch\(|\bconsole\.|\bglobalThis\b|\bimport\.meta\b|\brequire\(/;
    const wrong = own.flatMap(({ name, text }) =>
      withoutComments(text)
        .split("\n")
        .filter((line) => impure.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });

  it("makes no date of its own: days come in as text", () => {
    // The calendar itself is a fact: how many days a month has.
    const wrong = own
      .filter(({ name }) => name !== "facts/iso-date.ts")
      .filter(({ text }) => /\bnew Date\(|\bDate\.\w|\bIntl\.DateTimeFormat\b/.test(withoutComments(text)));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe("every file", () => {
  it(`has at most ${longest} lines, but for generated ones`, () => {
    const tooLong = files.filter(
      ({ name, text }) => text.trimEnd().split("\n").length > longest && !generated.test(name),
    );
    expect(tooLong.map(({ name }) => name)).toEqual([]);
  });

  it("is named in small letters and hyphens", () => {
    for (const { name } of files)
      expect(name).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.gen)?\.ts$/);
  });

  it("exports by name", () => {
    expect(files.filter(({ text }) => /^export default/m.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("does nothing when it is imported, but for the two that are started", () => {
    const started = files.filter(({ text }) => /^main\(\)/m.test(text)).map(({ name }) => name);
    expect(started.sort()).toEqual(["cli/main.ts", "main.ts"]);
    const acts = files.filter(
      ({ name, text }) => !started.includes(name) && /^(await |[a-z]\w*(\.\w+)*\()/m.test(text),
    );
    expect(acts.map(({ name }) => name)).toEqual([]);
  });
});

it("this test sees what it looks for", () => {
  const imports = importsOf({
    name: "chat/check/x.ts",
    text: 'import { a } from "../../rules/a.ts";\nimport type { B } from "../services.ts";\nimport {\n  c,\n  type D,\n} from "zod";\nimport "node:fs";\nexport { e } from "./e.ts";\nconst f = await import("grammy");\n',
  });
  expect(imports.map(({ to, typesOnly }) => [to, typesOnly])).toEqual([
    ["rules/a.ts", false],
    ["chat/services.ts", true],
    ["zod", false],
    ["node:fs", false],
    ["chat/check/e.ts", false],
    ["grammy", false],
  ]);
});
