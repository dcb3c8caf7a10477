// Loaded into the bot: after some seconds promises are rejected, and nobody listens.
import { isMainThread } from "node:worker_threads";

const begins = 4000;
const every = 50;
if (isMainThread)
  setTimeout(() => setInterval(() => Promise.reject(new RangeError("nobody listens")), every), begins);
