import type { Button, State, Step } from "./flow.ts";

/** Telegram takes 1-64 bytes of button data. */
export const maxActionBytes = 64;

/** How what a button says is written behind its code. */
export interface Fields<Said> {
  write(said: Said): readonly (string | number)[];
  /** `null` for what no version has written. */
  read(parts: readonly string[]): Said | null;
}

/** How one part of it is read; `undefined` for what was never written. */
type ReadPart<Value> = (part: string) => Value | undefined;

/** A part each, in the order in which they stand here; that order is what was sent. */
export const fieldsOf = <Said extends object>(
  readers: {
    readonly [Name in keyof Said]: ReadPart<Said[Name]>;
  },
): Fields<Said> => {
  const names = Object.keys(readers) as (keyof Said)[];
  return {
    write: (said) => names.map((name) => String(said[name])),
    read(parts) {
      const values = names.map((name, index) => readers[name](parts[index] ?? ""));
      if (parts.length !== names.length || values.includes(undefined)) return null;
      return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Said;
    },
  };
};

/** The code says all. */
export const nothing: Fields<unknown> = fieldsOf({});

/** A part that is one of a pattern. */
export const like =
  (pattern: RegExp): ReadPart<string> =>
  (part) =>
    pattern.test(part) ? part : undefined;

/** Small letters, digits, "-" and ".". */
export const name = like(/^[a-z0-9][a-z0-9.-]*$/);

/** A number of at most six digits. */
export const number: ReadPart<number> = (part) => (/^[1-9]\d{0,5}$/.test(part) ? Number(part) : undefined);

export function button<Said>(
  code: string,
  fields: Fields<Said>,
  does: (state: State, said: Said) => Step,
  audience: Pick<Button, "forEverybody"> = {},
): Button<Said> {
  return {
    codes: [code],
    write: (said) => [code, ...fields.write(said)],
    read: (_, parts) => fields.read(parts),
    does,
    ...audience,
  };
}

/** The answer is the same for everybody, whatever is kept of their chat. */
export const forEverybody = { forEverybody: true } as const;
