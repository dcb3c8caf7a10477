// What `npm start` and the image run is built from src/: the built programs find their data and load their parts.
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const environment = {
  PATH: process.env.PATH ?? "",
  STORE_URL: "sqlite::memory:",
  STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
  TODAY: "2026-11-20",
};

function said(cwd: string, program: readonly string[], input = ""): string {
  return execFileSync(process.execPath, program, { cwd, input, encoding: "utf8", env: environment });
}

/** As the image: what was built, what it reads, and the packages without those for development. */
function imageFolder(): string {
  const folder = temporaryFolder();
  for (const name of ["dist", "data", "locales"])
    cpSync(`${root}${name}`, `${folder}/${name}`, { recursive: true });
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
    packages: Record<string, { dev?: true; optional?: true }>;
  };
  for (const [path, { dev, optional }] of Object.entries(packages)) {
    if (dev || optional || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path)) continue;
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    symlinkSync(`${root}${path}`, `${folder}/${path}`);
  }
  return folder;
}

it("the built program starts, and answers in the terminal as the source does", () => {
  said(root, ["scripts/build.mjs"]);
  const typed = "/check chongqing\n5000万\n静安区有多少家市级企业技术中心？\n";
  const built = said(root, ["dist/main.js"], typed);
  expect(built).toContain("重庆");
  expect(built).toBe(said(root, ["--import", "tsx", "src/main.ts"], typed));
}, 30_000);

it("the command line writes what the source does, and nothing else", () => {
  const call = ["check", "--pack", "chongqing-municipal-2022"];
  const line = '{"id":1,"answers":{"rdStaff":29}}\n';
  const built = said(root, ["scripts/cli.mjs", ...call], line);
  expect(JSON.parse(built)).toMatchObject({ id: 1, verdict: "falls-short" });
  expect(built).toBe(said(root, ["--import", "tsx", "src/cli/main.ts", ...call], line));
}, 30_000);

it("runs on the packages that the image holds", () => {
  said(root, ["scripts/build.mjs"]);
  const image = imageFolder();
  expect(said(image, ["dist/main.js"], "/check chongqing\n")).toContain("重庆");
  const question = "上海有哪些国家企业技术中心";
  expect(said(image, ["dist/cli.js", "export", question, "--format", "csv"])).toContain("上海");
  const { status, stderr } = spawnSync(process.execPath, ["dist/telegram-setup.js"], {
    cwd: image,
    encoding: "utf8",
    env: environment,
  });
  expect([status, stderr]).toEqual([1, "BOT_TOKEN is needed, from @BotFather\n"]);
}, 30_000);

it("starts on what the build checked, and reads the files themselves once one has changed", () => {
  said(root, ["scripts/build.mjs"]);
  const image = imageFolder();
  // What reads YAML is gone.
  rmSync(`${image}/node_modules/yaml`);
  expect(said(image, ["dist/main.js"], "/check chongqing\n")).toContain("重庆");
  symlinkSync(`${root}node_modules/yaml`, `${image}/node_modules/yaml`);
  appendFileSync(`${image}/data/questions.yaml`, "- id: nobody\n");
  const { status, stderr } = spawnSync(process.execPath, ["dist/main.js"], {
    cwd: image,
    encoding: "utf8",
    env: environment,
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/data\/questions\.yaml:\d+: /)]);
}, 30_000);

it("a build of broken data fails, and says where it is broken", () => {
  const folder = temporaryFolder();
  for (const name of ["src", "scripts", "data", "locales", "package-lock.json"])
    cpSync(`${root}${name}`, `${folder}/${name}`, { recursive: true });
  symlinkSync(`${root}node_modules`, `${folder}/node_modules`);
  appendFileSync(`${folder}/data/questions.yaml`, "- id: nobody\n");
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.mjs"], {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/data\/questions\.yaml:\d+: /)]);
}, 30_000);
