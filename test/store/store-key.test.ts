import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storeKey } from "../../src/store/store-key.ts";
import { temporaryFolder } from "./temporary.ts";

const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 8 + 3));

function made(from: Parameters<typeof storeKey>[0]): Buffer {
  const key = storeKey(from);
  return Buffer.isBuffer(key) ? key : key();
}

describe("a configured key", () => {
  it.each(["base64", "base64url"] as const)("is read as %s, and no file is made", (encoding) => {
    const folder = temporaryFolder();
    const key = storeKey({
      configured: ` ${bytes.toString(encoding)}\n`,
      path: join(folder, "var", "store.key"),
    });
    expect(key).toEqual(bytes);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([31, 33])("of %i bytes is refused without being shown", (length) => {
    const configured = Buffer.alloc(length, 0xab).toString("base64");
    const read = () => storeKey({ configured, path: "unused" });
    expect(read).toThrow("STORE_KEY must hold 32 bytes in base64");
    expect(read).not.toThrow(configured);
  });

  it("that is no base64 is refused", () => {
    expect(() => storeKey({ configured: `${"!".repeat(43)}=`, path: "unused" })).toThrow(
      "32 bytes in base64",
    );
  });
});

describe("a key file", () => {
  it.each([undefined, ""])("is made once where STORE_KEY is %j, for its owner alone", (configured) => {
    const path = join(temporaryFolder(), "var", "deep", "store.key");
    const key = made({ configured, path });
    expect(key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(storeKey({ configured, path })).toEqual(key);
    expect(readdirSync(join(path, ".."))).toEqual(["store.key"]);
  });

  it("differs from the next one", () => {
    const next = () => made({ configured: undefined, path: join(temporaryFolder(), "store.key") });
    expect(next()).not.toEqual(next());
  });

  it("is not there before it is asked for", () => {
    const folder = temporaryFolder();
    expect(storeKey({ configured: "", path: join(folder, "store.key") })).toBeInstanceOf(Function);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that holds no key is an error and is left as it is", () => {
    const path = join(temporaryFolder(), "store.key");
    writeFileSync(path, "spoilt");
    expect(() => storeKey({ configured: undefined, path })).toThrow(
      `the store key file ${path} must hold 32 bytes`,
    );
    expect(readFileSync(path, "utf8")).toBe("spoilt");
  });
});
