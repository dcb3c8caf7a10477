import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** First bytes of a sealed value: what it is, then the version of its form. Another form or key gets another version. */
const form = Buffer.from([0x54, 0x01]);
/** In bytes. */
const sizes = { nonce: 12, tag: 16, key: 32 } as const;

export type Opened = { kind: "opened"; text: string } | { kind: "refused"; reason: string };

/** What one store key can do. The key itself encrypts nothing: each use has a key derived from it. */
export interface Sealer {
  /**
   * The name of the row that holds `key`: 64 hexadecimal digits, always the same for one store key. A key names a
   * person ("telegram:12345"), and a plain hash of so short a number could be found by trying them all.
   */
  rowOf(key: string): string;
  /** Encrypts `text` for one row; base64 of form | nonce | ciphertext | tag. */
  seal(row: string, text: string): string;
  /** The text sealed for this row, or why it is refused: never throws for what it is given. */
  open(row: string, sealed: string): Opened;
}

/** @param key the store key, 32 bytes. @throws when it has another length. */
export function createSealer(key: Buffer): Sealer {
  if (key.length !== sizes.key)
    throw new Error(`the store key must be ${sizes.key} bytes, not ${key.length}`);
  const derive = (use: string): Buffer =>
    Buffer.from(hkdfSync("sha256", key, "", `tech-center-bot store ${use}`, sizes.key));
  const rowKey = derive("row names");
  const valueKey = derive("values");
  const newNonce = nonces();

  return {
    rowOf: (name) => createHmac("sha256", rowKey).update(name).digest("hex"),

    seal(row, text) {
      const nonce = newNonce();
      // The row is authenticated with the value, so that a value copied to another person's row is refused.
      const cipher = createCipheriv("aes-256-gcm", valueKey, nonce).setAAD(Buffer.from(row));
      const secret = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([form, nonce, secret, cipher.getAuthTag()]).toString("base64");
    },

    open(row, sealed) {
      const bytes = Buffer.from(sealed, "base64");
      if (!bytes.subarray(0, form.length).equals(form)) return refused("not a sealed value of a known form");
      const start = form.length + sizes.nonce;
      const end = bytes.length - sizes.tag;
      if (end < start) return refused("the sealed value is cut short");
      const decipher = createDecipheriv("aes-256-gcm", valueKey, bytes.subarray(form.length, start), {
        authTagLength: sizes.tag,
      });
      decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(end));
      try {
        const text = Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()]);
        return { kind: "opened", text: text.toString("utf8") };
      } catch {
        return refused("sealed with another key or for another row, or damaged");
      }
    },
  };
}

/** Each given out once. Drawn many at a time, for a draw costs as much as sealing a value. */
function nonces(): () => Buffer {
  let drawn = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at === drawn.length) [drawn, at] = [randomBytes(sizes.nonce * 256), 0];
    at += sizes.nonce;
    return drawn.subarray(at - sizes.nonce, at);
  };
}

function refused(reason: string): Opened {
  return { kind: "refused", reason };
}
