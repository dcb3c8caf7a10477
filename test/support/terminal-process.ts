import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The program as a person starts it, its terminal a pipe. Killed with the test, if nothing ended it before. */
export class TerminalProcess {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly ended: Promise<void>;
  private said = "";
  private heard = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    // Nothing of this process's own environment but the way to programs: a token there must not start a bot.
    const env = { PATH: process.env.PATH ?? "", ...environment };
    this.child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: root, env });
    this.child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.said += text;
    });
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.said += text;
    });
    this.ended = new Promise((resolve) => this.child.once("close", () => resolve()));
    onTestFinished(() => void this.child.kill("SIGKILL"));
  }

  types(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** Waits for words in what was said since the last ones waited for; the test's own time limit bounds it. */
  async hears(words: string): Promise<string> {
    for (;;) {
      const at = this.said.indexOf(words, this.heard);
      if (at >= 0) {
        const since = this.said.slice(this.heard, at + words.length);
        this.heard = at + words.length;
        return since;
      }
      const more = new Promise((resolve) => this.child.stdout.once("data", resolve));
      const over = await Promise.race([more.then(() => false), this.ended.then(() => true)]);
      if (over && !this.said.includes(words, this.heard))
        throw new Error(`ended without "${words}":\n${this.said}`);
    }
  }

  /** As `kill -9` does: no handler runs, nothing is flushed. */
  async dies(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  /** The end of input; resolves to the exit code. */
  async finishes(): Promise<number | null> {
    this.child.stdin.end();
    await this.ended;
    return this.child.exitCode;
  }
}
