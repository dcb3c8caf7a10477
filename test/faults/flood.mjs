// A process of its own, so that what is measured beside a flood does not wait for the sender: `node flood.mjs URL COUNT`, keys
// and the body as JSON in the environment. Prints how many answers had which status.
const [url, count] = process.argv.slice(2);
const keys = (process.env.KEYS ?? "").split(",");
const statuses = await Promise.all(
  keys.flatMap((key) =>
    Array.from({ length: Number(count) }, async () => {
      const response = await fetch(`${url}/v1/ask`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": key },
        body: process.env.BODY,
      });
      await response.arrayBuffer();
      return response.status;
    }),
  ),
);
const counts = {};
for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
process.stdout.write(JSON.stringify(counts));
