// `npm start`: builds what has changed and runs it, as one process, so that a signal reaches the bot.
import { build } from "./build.mjs";

build();
await import("../dist/main.js");
