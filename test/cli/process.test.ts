// The command line as a program that scripts start: exit status, and which stream says what.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../store/temporary.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function cli(words: readonly string[], input: string): Promise<Ended> {
  const env = { ...process.env, TODAY: "2026-11-22" };
  const child = spawn(process.execPath, ["scripts/cli.mjs", ...words], { cwd: root, env });
  const out = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    out.stderr += text;
  });
  child.stdin.on("error", () => {}); // A wrong call ends before it has read.
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (status) => resolve({ ...out, status })));
}

describe("exit status", () => {
  it("0 when every line was answered, be it with an error", async () => {
    const { status, stdout, stderr } = await cli(
      ["check", "--pack", "chongqing-municipal-2022"],
      '{"id":1,"answers":{"rdStaff":29}}\nnot JSON\n{"id":3,"answers":{}}\n',
    );
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id }) => id)).toEqual([1, null, 3]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(["falls-short", undefined, "cannot-tell"]);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("2 for a wrong call, with how to call it, and nothing on stdout", async () => {
    const { status, stdout, stderr } = await cli(["chekc"], "");
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain('"chekc"');
    expect(stderr).toContain("Usage:");
  });
});

it("export writes over no file that is there, unless it is told to", async () => {
  const path = `${temporaryFolder()}/figures.csv`;
  const words = ["export", "静安区市级企业技术中心名单", "--out", path];
  expect(await cli(words, "")).toEqual({ status: 0, stdout: "", stderr: "" });
  const written = readFileSync(path, "utf8");
  expect(written.length).toBeGreaterThan(100);

  writeFileSync(path, "somebody's own");
  const { status, stdout, stderr } = await cli(words, "");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(`${path} is there already: choose another --out, or add --force to write over it\n`);
  expect(readFileSync(path, "utf8")).toBe("somebody's own");

  expect((await cli([...words, "--force"], "")).status).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(written);
});
