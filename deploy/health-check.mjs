// The container's health check: by webhook and in long polling the process says itself whether it is well. A terminal has
// somebody before it who sees that.
if (process.env.BOT_MODE !== "terminal") {
  const url = `http://127.0.0.1:${process.env.PORT || 8080}/healthz`;
  const healthy = await fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
  process.exitCode = healthy ? 0 : 1;
}
