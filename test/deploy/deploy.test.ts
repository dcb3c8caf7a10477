// The files that put the bot on a server. Docker is not needed: what they promise is read from them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const linesOf = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

const serviceSchema = z.looseObject({
  image: z.string(),
  env_file: z.string(),
  ports: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).default({}),
  deploy: z.strictObject({ replicas: z.int() }).optional(),
});
const compose = z
  .looseObject({
    services: z.strictObject({ bot: serviceSchema, db: serviceSchema, proxy: serviceSchema }),
    networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read("compose.yaml"), { merge: true }));
const { bot, db, proxy } = compose.services;

describe("compose.yaml", () => {
  it("has two bots in webhook mode, behind a database that answers", () => {
    expect(bot.deploy?.replicas).toBe(2);
    expect(bot.environment).toEqual({ BOT_MODE: "webhook", HOST: "0.0.0.0", PORT: "8080" });
    expect(Object.keys(bot.depends_on)).toEqual(["db"]);
    expect(Object.keys(proxy.depends_on)).toEqual(["bot"]);
    expect(db.healthcheck?.test.join(" ")).toContain("pg_isready");
  });

  it("opens no port but the proxy's, and lets the database reach nothing", () => {
    expect([bot.ports, db.ports, proxy.ports]).toEqual([undefined, undefined, ["80:80", "443:443"]]);
    expect(db.networks).toEqual(["inside"]);
    expect(compose.networks.inside).toEqual({ internal: true });
    expect(proxy.networks).not.toContain("inside");
  });

  it("pins every image, and keeps the database on a volume that it declares", () => {
    for (const { image } of [db, proxy]) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-[a-z]+$/);
    const named = [bot, db, proxy].flatMap(({ volumes }) =>
      volumes.map((volume) => volume.split(":")[0] ?? ""),
    );
    expect(named.filter((name) => !name.startsWith("./")).sort()).toEqual(
      Object.keys(compose.volumes).sort(),
    );
    expect(db.volumes).toEqual(["db:/var/lib/postgresql/data"]);
    for (const name of named.filter((one) => one.startsWith("./")))
      expect(existsSync(new URL(name, root))).toBe(true);
  });

  it("holds no secret: they come from files that git ignores, and an example of each is there", () => {
    for (const { env_file } of [bot, db, proxy])
      expect(existsSync(new URL(`${env_file}.example`, root))).toBe(true);
    expect(linesOf(read(".gitignore"))).toContain("deploy/*.env");
    expect(read("compose.yaml")).not.toMatch(/TOKEN|SECRET|PASSWORD|STORE_KEY/);
    const secrets = ["BOT_TOKEN", "WEBHOOK_SECRET", "STORE_KEY", "POSTGRES_PASSWORD", "API_KEYS"];
    const examples = linesOf(read("deploy/bot.env.example") + read("deploy/db.env.example"));
    for (const secret of secrets) expect(examples).toContain(`${secret}=`);
  });

  it("names only what the bot reads", () => {
    const known = read("src/config.ts");
    for (const line of linesOf(read("deploy/bot.env.example")))
      expect(known).toMatch(new RegExp(`\\b${line.split("=")[0]}: optional`));
  });
});

describe("Caddyfile", () => {
  it("brings every replica what is for the world, and nobody how the process fares", () => {
    const caddy = read("deploy/Caddyfile");
    expect(caddy).toMatch(/@inside path \/healthz \/readyz \/metrics\s+respond @inside 404/);
    expect(caddy).toMatch(/dynamic a \{\s+name bot\s+port 8080/);
    expect(caddy.match(/\{/g)?.length).toBe(caddy.match(/\}/g)?.length);
  });
});

describe("Dockerfile", () => {
  const lines = linesOf(read("Dockerfile").replace(/\\\n\s*/g, ""));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));

  it("starts from a pinned node, and leaves what compiles behind", () => {
    expect(lines.filter((line) => line.startsWith("FROM"))).toEqual([
      "FROM node:20.20-bookworm AS packages",
      "FROM node:20.20-bookworm-slim",
    ]);
    expect(last.join("\n")).not.toMatch(/npm ci|npm install|apt-get|build-essential/);
    expect(lines).toContain("RUN npm ci --omit=dev && npm cache clean --force");
  });

  it("runs node itself, not as root, and says whether it is well", () => {
    const user = last.indexOf("USER node");
    expect(user).toBeGreaterThan(0);
    expect(last.slice(user).filter((line) => /^(RUN|COPY|ADD)/.test(line))).toEqual([]);
    // What `npm start` runs once it has built it.
    expect(last.at(-1)).toBe('CMD ["node", "--max-semi-space-size=64", "dist/main.js"]');
    expect(read("package.json")).toContain('"start": "node --max-semi-space-size=64 scripts/start.mjs"');
    expect(lines).toContain("COPY scripts/build.mjs ./scripts/");
    expect(lines).toContain("RUN npm run build");
    expect(last.find((line) => line.startsWith("HEALTHCHECK"))).toContain(
      'CMD ["node", "deploy/health-check.mjs"]',
    );
  });

  it("copies nothing that .dockerignore leaves out, and all of that", () => {
    const [first, ...let_in] = linesOf(read(".dockerignore"));
    expect(first).toBe("*");
    const copied = lines
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(let_in.map((line) => line.slice(1)).sort()).toEqual([...new Set(copied)].sort());
    for (const path of copied) expect(existsSync(new URL(path, root)), path).toBe(true);
  });

  it("has every package that the bot imports without those for development", () => {
    const { dependencies } = z
      .looseObject({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read("package.json")));
    const files = [
      "scripts/telegram-setup.ts",
      ...readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `src/${name}`),
    ];
    const statement = /^(?:import|export)\s+(?!type\s)(?:[\w*{}\s,]+?\s+from\s+)?"([^".][^"]*)";/gm;
    const imported = files.flatMap((file) =>
      [...read(file).matchAll(statement)].map(([, name = ""]) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
    );
    const packages = [...new Set(imported)].filter(
      (name) => !name.startsWith("node:") && !builtinModules.includes(name),
    );
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    expect(Object.keys(dependencies)).toContain("tsx");
  });
});

describe("the health check", () => {
  async function exitCode(environment: Record<string, string>): Promise<unknown> {
    const script = fileURLToPath(new URL("deploy/health-check.mjs", root));
    const child = spawn(process.execPath, [script], { env: environment, stdio: "inherit" });
    onTestFinished(() => void child.kill("SIGKILL"));
    return (await once(child, "exit"))[0];
  }

  it.each([
    [200, 0],
    [503, 1],
  ])("is %i a matter of exit status %i", async (status, code) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const PORT = String((server.address() as AddressInfo).port);
    expect(await exitCode({ BOT_MODE: "webhook", PORT })).toBe(code);
    expect(asked).toEqual(["/healthz"]);
  });

  it("fails where nothing listens, and has nothing to ask in long polling", async () => {
    expect(await exitCode({ BOT_MODE: "webhook", PORT: "1" })).toBe(1);
    expect(await exitCode({ BOT_MODE: "polling" })).toBe(0);
  });
});
