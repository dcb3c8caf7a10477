// What `npm start` and the image run is built from src/: the built program finds its data and loads its parts.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the built program starts, and answers in the terminal as the source does", () => {
  execFileSync(process.execPath, ["scripts/build.mjs"], { cwd: root });
  const said = (...program: string[]): string =>
    execFileSync(process.execPath, program, {
      cwd: root,
      input: "/check chongqing\n5000万\n静安区有多少家市级企业技术中心？\n",
      encoding: "utf8",
      env: {
        PATH: process.env.PATH ?? "",
        STORE_URL: "sqlite::memory:",
        STORE_KEY: Buffer.alloc(32, 7).toString("base64"),
        TODAY: "2026-11-20",
      },
    });
  const built = said("dist/main.js");
  expect(built).toContain("重庆");
  expect(built).toBe(said("--import", "tsx", "src/main.ts"));
}, 30_000);
