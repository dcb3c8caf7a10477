import { InputFile } from "grammy";
import { onTestFinished } from "vitest";
import { type Foul, told } from "./foul.ts";
import { theReferee } from "./referee.ts";

/** For bots whose calls go over no network: judges each, and fails the test when it is over if one was invalid. */
export function judgeAtEnd(): (method: string, payload: object) => void {
  const fouls: Foul[] = [];
  onTestFinished(() => {
    if (fouls.length > 0) throw new Error(told(fouls));
  });
  return (method, payload) => {
    const problems = theReferee().problems(method, onWire(payload));
    if (problems.length > 0) fouls.push({ method, problems });
  };
}

/** As it would go out: without what is undefined or null, files by the name of their part. */
function onWire(payload: object): object {
  return Object.fromEntries(
    Object.entries(payload).flatMap(([key, value]: [string, unknown]) => {
      if (value === undefined || value === null) return [];
      return [[key, onWireValue(value)]];
    }),
  );
}

function onWireValue(value: unknown): unknown {
  if (value instanceof InputFile) return "attach://file";
  if (Array.isArray(value)) return value.map(onWireValue);
  return typeof value === "object" && value !== null ? onWire(value) : value;
}
