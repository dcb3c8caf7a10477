// Loaded into the bot: says when it listens for SIGTERM. Before its first line runs no program can.
import { isMainThread } from "node:worker_threads";

function look() {
  if (process.listenerCount("SIGTERM") > 0) process.stderr.write("listening\n");
  else setTimeout(look, 1);
}
if (isMainThread) look();
