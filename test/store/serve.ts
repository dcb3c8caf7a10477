// A process of its own that serves on a file: says so when it has it, and never ends by itself.
import { openStore } from "../../src/store/open-store.ts";

const [url = "", keyText = ""] = process.argv.slice(2);
const stopping = new AbortController().signal;
await openStore({ url, key: Buffer.from(keyText, "base64"), serving: { stopping } });
process.stdout.write("serving\n");
setInterval(() => {}, 60_000);
