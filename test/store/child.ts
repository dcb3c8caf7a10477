import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A script of this folder in a process of its own, gone when the test is. */
export class Child {
  /** The last line it printed. */
  last = "";
  private readonly child;
  private readonly lines: AsyncIterator<string>;

  constructor(script: string, ...parameters: string[]) {
    const path = fileURLToPath(new URL(script, import.meta.url));
    this.child = spawn(process.execPath, ["--import", "tsx", path, ...parameters], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void this.child.kill("SIGKILL"));
    const lines = createInterface(this.child.stdout);
    lines.on("line", (line) => {
      this.last = line;
    });
    this.lines = lines[Symbol.asyncIterator]();
  }

  /** Resolves when it has printed this line. */
  async says(line: string): Promise<void> {
    for (;;) {
      const next = await this.lines.next();
      if (next.done) throw new Error(`the process ended without saying ${line}`);
      if (next.value === line) return;
    }
  }

  /** Ends it with no chance to tidy up; gives the last line it had printed. */
  async kill(): Promise<string> {
    const closed = once(this.child, "close");
    this.child.kill("SIGKILL");
    await closed;
    return this.last;
  }
}
