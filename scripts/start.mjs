// `npm start`: builds what has changed and runs it, as one process, so that a signal reaches the bot.

// Until the program listens itself there is nothing to finish.
const atOnce = () => process.exit(0);
process.once("SIGTERM", atOnce);
const { build } = await import("./build.mjs");
await build();
await import("../dist/main.js");
process.off("SIGTERM", atOnce);
