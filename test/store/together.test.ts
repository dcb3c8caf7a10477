import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFile } from "./temporary.ts";

const CHAT = "telegram:12345";

/** A process that saves one value after another; resolves after it has reported `turns` saves. */
async function saver(file: { url: string; key: Buffer }, turns: number) {
  const script = fileURLToPath(new URL("save-forever.ts", import.meta.url));
  const argv = ["--import", "tsx", script, file.url, file.key.toString("base64")];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      last = Number(line);
      if (last === turns) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the saver ended with ${code}`)));
  });
  return {
    /** Ends it with no chance to tidy up; gives the last save it had reported. */
    async kill(): Promise<number> {
      const closed = once(child, "close");
      child.kill("SIGKILL");
      await closed;
      return last;
    },
  };
}

it("keeps every value whose save had resolved when the process is killed", async () => {
  const file = temporaryFile();
  const reported = await (await saver(file, 20)).kill();
  const loaded = await (await file.open()).load(CHAT);
  expect(loaded.kind).toBe("found");
  const data = loaded.kind === "found" ? (loaded.value.data as { turn: number }) : { turn: 0 };
  // One more may have been saved and not yet reported; none that was reported may be missing.
  expect(data.turn).toBeGreaterThanOrEqual(reported);
});

it("shares a file with another process that writes all the time", async () => {
  const file = temporaryFile();
  const other = await saver(file, 1);
  const store = await file.open();
  for (let turn = 0; turn < 100; turn += 1) {
    await store.save("telegram:2", { v: 1, data: turn });
    expect(await store.load("telegram:2")).toEqual({ kind: "found", value: { v: 1, data: turn } });
    await store.sweep();
  }
  await other.kill();
});

it("lets many open one new file and write at the same moment", async () => {
  const file = temporaryFile();
  const stores = await Promise.all(Array.from({ length: 8 }, () => file.open()));
  const chats = Array.from({ length: 20 }, (_, chat) => `telegram:${chat}`);
  await Promise.all(stores.flatMap((store, v) => chats.map((chat) => store.save(chat, { v, data: chat }))));
  for (const store of stores) {
    for (const chat of chats) {
      expect(await store.load(chat)).toMatchObject({ kind: "found", value: { data: chat } });
    }
  }
});
