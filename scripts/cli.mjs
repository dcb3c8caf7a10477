// `npm run cli`: as `npm start`, with the command line. stdout holds what the command writes and nothing else.
import { build } from "./build.mjs";

await build();
await import("../dist/cli.js");
