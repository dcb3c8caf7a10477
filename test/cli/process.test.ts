// The command line as a program that scripts start: exit status, and which stream says what.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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
