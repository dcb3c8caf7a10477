import type { Told, ToldDoubt } from "../../understand/told.ts";
import type { Pending } from "./check.ts";

/** As it was read in the message. */
export function toldOf({ answers, others }: Pending): Told {
  return {
    answers: answers.map(({ value, doubt, ...answer }) => ({
      ...answer,
      value,
      doubt: doubt as ToldDoubt | null,
      mood: "is",
      named: true,
    })),
    others,
    foreign: [],
    several: false,
  };
}
