// The container's health check. In webhook mode the server must answer; long polling has none that could.
if (process.env.BOT_MODE === "webhook") {
  const url = `http://127.0.0.1:${process.env.PORT || 8080}/healthz`;
  const healthy = await fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  process.exitCode = healthy ? 0 : 1;
}
