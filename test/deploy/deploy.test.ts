// The files that put the bot on a server. Docker is not needed: what they promise is read from them.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { temporaryFolder } from "../store/temporary.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const linesOf = (text: string): string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

const limitsSchema = z.strictObject({ memory: z.string(), cpus: z.string(), pids: z.int() });
const serviceSchema = z.looseObject({
  build: z.strictObject({ context: z.literal("."), args: z.record(z.string(), z.string()) }).optional(),
  image: z.string(),
  env_file: z.string(),
  ports: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal("service_healthy") })).default({}),
  deploy: z.strictObject({
    replicas: z.int().optional(),
    resources: z.strictObject({ limits: limitsSchema }),
  }),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
});
const compose = z
  .looseObject({
    services: z.strictObject({ bot: serviceSchema, db: serviceSchema, proxy: serviceSchema }),
    networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() }).nullable()),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read("compose.yaml"), { merge: true }));
const { bot, db, proxy } = compose.services;

/** What stands for a variable that the operator may set, as in `${NAME:-what}`: name to what. */
const byDefault = new Map(
  [bot.build?.args.NODE_BUILD, bot.build?.args.NODE_RUN, db.image, proxy.image].map((text = "") => {
    const [, name = "", image = ""] = /^\$\{([A-Z_]+):-(.+)\}$/.exec(text) ?? [];
    return [name, image];
  }),
);

/** The packages of the lockfile, by where they are installed. */
const { packages: lock } = z
  .looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        dev: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
        license: z.string().optional(),
        os: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(read("package-lock.json")));

describe("compose.yaml", () => {
  it("has two bots in webhook mode, behind a database that answers", () => {
    expect(bot.deploy.replicas).toBe(2);
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

  it("lets the bots out by a bridge of their own, which the firewall's rule names", () => {
    const out = bot.networks.filter((name) => compose.networks[name]?.internal !== true);
    expect(out).toEqual(["telegram"]);
    expect([...db.networks, ...proxy.networks]).not.toContain("telegram");
    const bridge = "bot-telegram";
    expect(compose.networks.telegram).toEqual({
      driver_opts: { "com.docker.network.bridge.name": bridge },
    });
    expect(bridge.length).toBeLessThan(16);
    expect(read("deploy/README.md")).toContain(`iptables -I DOCKER-USER -i ${bridge} -j DROP`);
  });

  it("gives each service a ceiling, no root that can be written, and no right but those it names", () => {
    for (const one of [bot, db, proxy]) {
      const { memory, cpus, pids } = one.deploy.resources.limits;
      expect(memory).toMatch(/^\d+[mg]$/);
      // Docker refuses more cores than the machine has.
      expect(Number(cpus)).toBeLessThanOrEqual(1);
      expect(pids).toBeLessThanOrEqual(200);
      expect(one.read_only).toBe(true);
      for (const mount of one.tmpfs) expect(mount).toMatch(/^\/[\w/]+:size=\d+m$/);
      expect(one.cap_drop).toEqual(["ALL"]);
      expect(one.security_opt).toEqual(["no-new-privileges:true"]);
    }
    expect(bot.cap_add).toEqual([]);
    expect(db.cap_add).toEqual(["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"]);
    expect(db.tmpfs.some((mount) => mount.startsWith("/var/run/postgresql:"))).toBe(true);
    expect(proxy.cap_add).toEqual(["NET_BIND_SERVICE"]);
  });

  it("takes each image under a variable, which the README's lines fill with digests", () => {
    expect([...byDefault.keys()]).toEqual(["NODE_BUILD", "NODE_RUN", "POSTGRES", "CADDY"]);
    const folder = temporaryFolder();
    mkdirSync(`${folder}/bin`);
    const docker =
      '#!/bin/sh\n[ "$1 $2 $3 $5 $6" = "buildx imagetools inspect --format {{.Manifest.Digest}}" ] &&';
    writeFileSync(`${folder}/bin/docker`, `${docker} echo "sha256:of-$4"\n`, { mode: 0o755 });
    copyFileSync(new URL("compose.yaml", root), `${folder}/compose.yaml`);
    const lines = /```sh\n(grep [\s\S]*?)```/.exec(read("deploy/README.md"))?.[1] ?? "";
    const PATH = `${folder}/bin:${process.env.PATH ?? ""}`;
    execFileSync("sh", ["-ec", lines], { cwd: folder, env: { PATH } });
    expect(linesOf(readFileSync(`${folder}/.env`, "utf8"))).toEqual(
      [...byDefault].map(([name, image]) => `${name}=${image}@sha256:of-${image}`),
    );
  });

  it("pins every image, and keeps the database on a volume that it declares", () => {
    for (const image of byDefault.values()) expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-[a-z-]+$/);
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
    const known = read("src/process/config.ts");
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

  it("cuts off who is slow, on both ports, and never an answer that Telegram still waits for", () => {
    const [, ...limits] =
      /^\{\s+servers \{[\s\S]*?read_header (\d+)s\s+read_body (\d+)s\s[\s\S]*?write (\d+)m\s+idle (\d+)m\s+\}\s+max_header_size (\d+)KB/.exec(
        read("deploy/Caddyfile"),
      ) ?? [];
    expect(limits).toEqual(["10", "30", "2", "2", "16"]);
    expect(read("deploy/Caddyfile")).toContain("response_header_timeout 60s");
    expect(read("deploy/Caddyfile")).toMatch(/^http:\/\/ \{$/m);
  });
});

describe("Dockerfile", () => {
  const lines = linesOf(read("Dockerfile").replace(/\\\n\s*/g, ""));
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM")));

  it("starts from a pinned node that is supported, the one of the tests, and leaves what compiles behind", () => {
    expect(lines.filter((line) => line.startsWith("ARG"))).toEqual(
      ["NODE_BUILD", "NODE_RUN"].map((name) => `ARG ${name}=${byDefault.get(name)}`),
    );
    const stages = lines.filter((line) => line.startsWith("FROM")).map((line) => line.replace(/[${}]/g, ""));
    expect(stages).toEqual(["FROM NODE_BUILD AS build", "FROM NODE_RUN"]);
    const version = /node@([\d.]+) /.exec(read(".ci/run"))?.[1] ?? "";
    expect(version).toMatch(/^24\.\d+\.\d+$/);
    expect(byDefault.get("NODE_BUILD")).toBe(`node:${version}-bookworm`);
    expect(byDefault.get("NODE_RUN")).toBe(`node:${version}-bookworm-slim`);
    expect(last.join("\n")).not.toMatch(/npm ci|npm install|apt-get|build-essential/);
  });

  it("compiles the driver under the lockfile, and stops where it was fetched", () => {
    const install = "RUN npm ci && test -d node_modules/sqlite3/build/Release/obj.target";
    expect(lines.indexOf("ENV npm_config_build_from_source=true npm_config_nodedir=/usr/local")).toBe(
      lines.indexOf(install) - 1,
    );
    expect(lines.find((line) => line.startsWith("RUN npm prune"))).toMatch(/^RUN npm prune --omit=dev && /);
    const { allowScripts } = z
      .looseObject({ allowScripts: z.unknown() })
      .parse(JSON.parse(read("package.json")));
    expect(allowScripts).toEqual({ sqlite3: true, esbuild: false });
    const scripted = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.filter(([, { os }]) => !os).map(([path]) => path)).toEqual([
      "node_modules/esbuild",
      "node_modules/sqlite3",
    ]);
  });

  it("keeps the weights of the font that the charts are set in, and no other", () => {
    const find = lines.find((line) => line.startsWith("RUN find ")) ?? "";
    const kept = [...find.matchAll(/! -name (\w+)/g)].map(([, name]) => name);
    const used = [...read("src/charts/typeface.ts").matchAll(/noto-sans-sc\/(\w+)\//g)].map(
      ([, name]) => name,
    );
    expect(kept).toEqual(used);
    expect(used).toHaveLength(2);
  });

  it("runs node itself, not as root, and says whether it is well", () => {
    const user = last.indexOf("USER node");
    expect(user).toBeGreaterThan(0);
    expect(last.slice(user).filter((line) => /^(RUN|COPY|ADD)/.test(line))).toEqual([]);
    // What `npm start` runs once it has built it.
    expect(last.at(-1)).toBe('CMD ["node", "--max-semi-space-size=64", "dist/main.js"]');
    expect(read("package.json")).toContain('"start": "node --max-semi-space-size=64 scripts/start.mjs"');
    expect(lines).toContain("COPY scripts/build.mjs scripts/telegram-setup.ts ./scripts/");
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
    expect(Object.keys(dependencies).filter((name) => ["tsx", "esbuild"].includes(name))).toEqual([]);
    expect(last.filter((line) => /\b(src|scripts)\b/.test(line))).toEqual([]);
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
    ["webhook", 200, 0],
    ["webhook", 503, 1],
    ["polling", 200, 0],
    ["polling", 204, 1],
    ["polling", 503, 1],
  ])("in %s is %i a matter of exit status %i", async (BOT_MODE, status, code) => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const PORT = String((server.address() as AddressInfo).port);
    expect(await exitCode({ BOT_MODE, PORT })).toBe(code);
    expect(asked).toEqual(["/healthz"]);
  });

  it("fails where nothing listens, and leaves a terminal to whoever sits before it", async () => {
    expect(await exitCode({ BOT_MODE: "webhook", PORT: "1" })).toBe(1);
    expect(await exitCode({ BOT_MODE: "polling", PORT: "1" })).toBe(1);
    expect(await exitCode({ BOT_MODE: "terminal", PORT: "1" })).toBe(0);
  });
});

it("the licences that ask for more than to be named are told, of every package that the bot runs on", () => {
  const permissive = /\b(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0)\b/;
  const others = Object.entries(lock).filter(
    ([path, { dev, license = "" }]) =>
      path !== "" && !dev && !license.split(" AND ").every((part) => permissive.test(part)),
  );
  const told = read("README.md") + read("docs/licences/README.md");
  for (const [path] of others) expect(told).toContain(`\`${path.replace("node_modules/", "")}\``);
  expect(others).toHaveLength(2);
});
