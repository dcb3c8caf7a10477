// A process of its own for the tests of turns among processes. `count`: adds its answers to one chat, a turn each, and
// says when all are kept. `hold`: takes the chat's turn, says so, and never ends it.
import { openStore } from "../../src/store/open-store.ts";

const [task = "", url = "", keyText = "", name = "", turns = "0"] = process.argv.slice(2);
const chat = "telegram:12345";
const store = await openStore({ url, key: Buffer.from(keyText, "base64") });
if (task === "hold") {
  await store.exclusively(chat, () => {
    process.stdout.write("held\n");
    return new Promise<never>(() => setInterval(() => {}, 60_000));
  });
}
process.stdout.write("ready\n");
for (let turn = 0; turn < Number(turns); turn += 1) {
  await store.exclusively(chat, async () => {
    const loaded = await store.load(chat);
    const answers = loaded.kind === "found" ? (loaded.value.data as string[]) : [];
    await store.save(chat, { v: 1, data: [...answers, `${name}${turn}`] });
  });
}
process.stdout.write("done\n");
await store.close();
