/** A row as Keyv serialises it under "value". Keyv's own ttl is not used: it reads a clock that cannot be injected. */
export interface Held {
  /** What Sealer.seal made; in a damaged row, whatever was there. */
  readonly sealed: string;
  /** Milliseconds since 1970; absent from this moment on. */
  readonly until: number;
}

/** The whole text of a row, as Keyv would write it. */
export const rowText = (held: Held): string => JSON.stringify({ value: held });

/** What a row's text holds; `null` where it is damaged. */
export function heldIn(text: unknown): Held | null {
  const parsed = typeof text === "string" ? parse(text) : undefined;
  return isObject(parsed) && isHeld(parsed.value) ? parsed.value : null;
}

export function isHeld(value: unknown): value is Held {
  return isObject(value) && typeof value.sealed === "string" && typeof value.until === "number";
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
