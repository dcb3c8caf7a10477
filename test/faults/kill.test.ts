// `kill -9` at random moments of many conversations, with the program itself, in every way of running it. Reached on every
// setting: an answer that was read back is kept (or its update is still to be dealt with, as long as it is not); every
// update is dealt with, and leaves its effect once; no figure is kept without consent. What cannot be had with Telegram,
// which does not tell whether a message was sent before: a reply that was shown and not yet kept when the process died
// comes once more. That is at most one a kill in a conversation, and asserted.
import { describe, expect, it } from "vitest";
import { kills } from "./kills.ts";
import { settingsHere } from "./settings.ts";
import { complete, seed } from "./size.ts";

const people = complete ? 200 : 60;
const times = complete ? 12 : 2;

describe.each(await settingsHere())("$name", (setting) => {
  it("kill -9 at random moments of many conversations: nothing told is lost, no update is lost, no effect comes twice", {
    timeout: complete ? 900_000 : 240_000,
  }, async () => {
    const began = performance.now();
    const { lost, unanswered, doubled, unagreed, ...figures } = await kills(setting, { people, times, seed });
    const { updates, inHand, told, again, repeated, mostRepeated, exits } = figures;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    process.stdout.write(
      `${setting.name}: ${times} kills (seed ${seed}) in ${people} conversations of ${updates} updates, ${inHand} of them ` +
        `in hand at a kill; ${told} answers told, ${lost.length} lost; ${unanswered.length} updates unanswered; ` +
        `${doubled.length} effects twice; ${repeated} replies shown once more; ${again} steps overtaken and done again; ${seconds} s\n`,
    );
    expect({ lost, unanswered, doubled, unagreed }).toEqual({
      lost: [],
      unanswered: [],
      doubled: [],
      unagreed: [],
    });
    expect(told).toBe(4 * people);
    expect(mostRepeated).toBeLessThanOrEqual(times);
    expect(exits).toEqual(Array(setting.replicas).fill(0));
  });
});
