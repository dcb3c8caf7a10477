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

/** A new folder gets a line here. "." is main.ts. */
const house: Readonly<Record<string, Folder>> = {
  // Pure subjects, from the lowest up.
  facts: { uses: [], packages: ["zod"], pure: true },
  language: { uses: [], packages: ["opencc-js/t2cn"], pure: true },
  amounts: { uses: ["facts"], knows: ["language"], packages: ["zod"], pure: true },
  rules: { uses: ["facts"], packages: ["zod"], pure: true },
  questionnaire: { uses: ["rules"], packages: ["zod"], pure: true },
  names: { uses: ["facts"], packages: ["zod"], pure: true },
  records: { uses: ["facts", "names"], packages: ["zod"], pure: true },
  lookups: { uses: ["facts", "names", "places", "records"], packages: ["zod"], pure: true },
  places: { uses: ["facts"], packages: ["zod"], pure: true },
  faq: { uses: ["facts"], knows: ["language"], packages: ["zod"], pure: true },
  understand: {
    uses: ["facts", "faq", "language", "rules", "lookups", "places", "records"],
    knows: ["amounts", "names", "questionnaire"],
    packages: ["zod"],
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
  // Turns, texts heard, buttons, effects: knows no flow.
  conversation: {
    uses: ["facts", "lookups", "understand"],
    knows: ["amounts", "catalog", "charts", "exports", "faq", "i18n", "rules", "store"],
    packages: ["zod", "node:util"],
    pure: true,
  },
  // What the conversation can be about. None knows another, with two reasons told.
  "flows/check": {
    uses: ["conversation", "facts", "rules", "questionnaire", "lookups", "understand"],
    knows: ["amounts", "catalog", "faq", "places"],
    packages: ["zod"],
    pure: true,
  },
  "flows/lookup": {
    uses: ["conversation", "facts", "lookups", "records"],
    knows: ["charts", "exports", "understand"],
    packages: ["node:util"],
    pure: true,
  },
  "flows/faq": { uses: ["conversation", "faq"], pure: true },
  "flows/language": { uses: ["conversation", "facts"], packages: ["zod"], pure: true },
  "flows/talk": { uses: ["conversation", "facts"], knows: ["understand"], pure: true },
  // What is consented to is a check.
  "flows/consent": { uses: ["conversation", "flows/check"], packages: ["zod", "node:util"], pure: true },
  // Which consent holds is part of how data is handled.
  "flows/own-data": { uses: ["conversation", "flows/consent"], pure: true },
  "flows/start": { uses: ["conversation", "facts"], pure: true },
  // The one list of them.
  flows: {
    uses: [
      "conversation",
      "flows/check",
      "flows/consent",
      "flows/faq",
      "flows/language",
      "flows/lookup",
      "flows/own-data",
      "flows/start",
      "flows/talk",
    ],
    pure: true,
  },
  // Support: reads files or keeps data, and is handed to the chat.
  catalog: {
    uses: ["facts", "amounts", "rules", "faq", "names", "places", "records", "understand"],
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
      "node:timers/promises",
      "node:util",
    ],
  },
  // What programs are answered, by the command line and over HTTP alike.
  answers: {
    uses: ["conversation", "flows/check", "facts", "faq", "lines", "rules", "understand"],
    knows: ["catalog", "questionnaire"],
    packages: ["zod"],
    pure: true,
  },
  // Doors: translate in and out. None knows another.
  cli: {
    uses: [
      "answers",
      "catalog",
      "conversation",
      "exports",
      "facts",
      "flows/lookup",
      "lookups",
      "process",
      "rules",
      "store",
      "understand",
    ],
    knows: ["amounts"],
    packages: ["zod", "node:fs", "node:stream", "node:util"],
  },
  lines: { uses: ["charts"], knows: ["conversation", "exports"], packages: ["string-width"] },
  terminal: { uses: ["conversation", "lines"], knows: ["store"], packages: ["node:readline", "node:stream"] },
  // Updates come in, are taken once, come again or are given up; what is done with them is handed to it.
  delivery: {
    uses: ["store"],
    knows: ["process"],
    packages: ["zod", "grammy", "grammy/types", "lru-cache", "node:timers/promises", "p-queue"],
  },
  telegram: {
    uses: ["charts", "conversation", "delivery", "exports", "facts", "flows", "understand"],
    knows: ["process", "store"],
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
    knows: ["conversation", "process", "store"],
    packages: ["zod", "node:crypto", "node:http", "node:net", "node:timers/promises"],
  },
  // What a process is made of: its settings, log and figures, all that a conversation needs, and how it serves and stops.
  process: {
    uses: [
      "amounts",
      "catalog",
      "conversation",
      "delivery",
      "facts",
      "faq",
      "flows",
      "flows/check",
      "http",
      "i18n",
      "language",
      "lookups",
      "records",
      "store",
      "telegram",
      "terminal",
      "understand",
    ],
    packages: [
      "zod",
      "pino",
      "prom-client",
      "node:crypto",
      "node:events",
      "node:fs",
      "node:path",
      "node:url",
      "node:v8",
    ],
  },
  // main.ts puts everything together, and nothing lies beside it.
  ".": { uses: ["process"] },
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
  const [room = "", ...rest] = name.split("/");
  if (rest.length === 0) return ".";
  return room === "flows" && rest.length > 1 ? `${room}/${rest[0]}` : room;
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

/** What leads back to itself, each circle once. */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) found.push([...way.slice(way.indexOf(name)), name].join(" -> "));
    if (done.has(name)) return;
    done.add(name);
    for (const next of arrows.get(name) ?? []) follow(next, [...way, name]);
  };
  for (const name of arrows.keys()) follow(name, []);
  return found;
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
    expect(circlesOf(new Map(Object.entries(house).map(([folder, { uses }]) => [folder, uses])))).toEqual([]);
  });

  it("has main.ts alone outside of the folders", () => {
    expect(files.filter(({ folder }) => folder === ".").map(({ name }) => name)).toEqual(["main.ts"]);
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
  // Types too: what can only be understood together is one thing in two files.
  it("stands in no circle of imports", () => {
    const importsOfFile = (file: (typeof files)[number]): string[] =>
      importsOf(file)
        .map(({ to }) => to)
        .filter(isOwn);
    expect(circlesOf(new Map(files.map((file) => [file.name, importsOfFile(file)])))).toEqual([]);
  });

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

it.each([
  ["test", "bench"],
  ["bench", "test"],
  ["support", "test"],
  ["support", "bench"],
  ["src", "test"],
  ["src", "bench"],
  ["src", "support"],
  ["src", "scripts"],
])("%s/ imports nothing of %s/", (from, to) => {
  const root = join(src, "../");
  const wrong = readdirSync(join(root, from), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name: `${from}/${name}`, text: readFileSync(join(root, from, name), "utf8") }))
    .flatMap(importsOf)
    .filter((one) => one.to.startsWith(`${to}/`));
  expect(wrong.map((one) => `${one.from} imports ${one.to}`)).toEqual([]);
});

it("this test sees what it looks for", () => {
  expect(
    circlesOf(
      new Map([
        ["a", ["b"]],
        ["b", ["c", "d"]],
        ["c", ["a"]],
        ["d", []],
      ]),
    ),
  ).toEqual(["a -> b -> c -> a"]);
  const imports = importsOf({
    name: "flows/check/x.ts",
    text: 'import { a } from "../../rules/a.ts";\nimport type { B } from "../services.ts";\nimport {\n  c,\n  type D,\n} from "zod";\nimport "node:fs";\nexport { e } from "./e.ts";\nconst f = await import("grammy");\n',
  });
  expect(imports.map(({ to, typesOnly }) => [to, typesOnly])).toEqual([
    ["rules/a.ts", false],
    ["flows/services.ts", true],
    ["zod", false],
    ["node:fs", false],
    ["flows/check/e.ts", false],
    ["grammy", false],
  ]);
});
