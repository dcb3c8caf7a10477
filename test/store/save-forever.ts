// A process of its own for the durability test: saves one value after another, says which were saved, and never stops.
import { openStore } from "../../src/store/open-store.ts";

const [url = "", keyText = ""] = process.argv.slice(2);
const store = await openStore({ url, key: Buffer.from(keyText, "base64") });
for (let turn = 1; ; turn += 1) {
  await store.save("telegram:12345", { v: 1, data: { turn } });
  process.stdout.write(`${turn}\n`);
}
