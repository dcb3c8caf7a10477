// Chats as each released version stored them (scripts/kept-chats.ts made them): they load whole, and go on.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Action } from "../../src/conversation/action.ts";
import { encodeAction, readKept } from "../support/flows.ts";
import { consentVersion } from "../../src/flows/consent/consent-version.ts";
import type { Conversation } from "../../src/conversation/conversation.ts";
import { type QuerySlots, queryOfSlots } from "../../src/lookups/kept-query.ts";
import type { Stored } from "../../src/store/store.ts";
import { temporaryFile } from "../store/temporary.ts";
import { KeptChat } from "../support/kept-chat.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL("test/fixtures/kept/", root);
const versions = readdirSync(folder).toSorted();

const kept = versions.flatMap((version) =>
  readdirSync(new URL(`${version}/`, folder)).map((name) => ({
    name: `${version}/${name}`,
    stored: JSON.parse(readFileSync(new URL(`${version}/${name}`, folder), "utf8")) as Stored,
  })),
);

/** The conversation as the old version wrote it, whatever this one makes of it. */
const writtenIn = ({ data }: Stored): Conversation => (data as { conversation: Conversation }).conversation;

it("every released version has its chats", () => {
  const changelog = readFileSync(new URL("CHANGELOG.md", root), "utf8");
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, one]) => `v${one}`);
  // The version at hand is released with its chats, or is not yet.
  expect(versions).toEqual(expect.arrayContaining(released.filter((one) => one !== `v${version}`)));
  expect(kept.length).toBeGreaterThan(0);
});

describe.each(kept)("$name", ({ stored }) => {
  const { check, locale } = writtenIn(stored);

  it("loads whole", () => {
    const { chat, damaged } = readKept({ kind: "found", value: stored });
    expect(damaged).toBe(false);
    const { lookup, ...rest } = writtenIn(stored);
    // A lookup is kept as a query along axes since, and was by its slots before.
    const slots = lookup as QuerySlots | null | undefined;
    const query = slots && queryOfSlots(slots);
    expect(chat).toMatchObject({
      ...(stored.data as object),
      conversation: query === undefined ? rest : { ...rest, lookup: query },
    });
    // What is new since is there, with the value that says that nothing is known.
    expect(chat.conversation.consent).toBe(writtenIn(stored).consent ?? null);
  });

  async function reopened(asksConsent: boolean) {
    const store = await temporaryFile().open();
    const chat = new KeptChat(store, { asksConsent });
    await store.save(chat.key, stored);
    const conversation = async (): Promise<Conversation> =>
      readKept(await store.load(chat.key)).chat.conversation;
    const button = (wanted: (action: Action) => boolean) =>
      chat.reply.choices.flat().find(({ action }) => wanted(action))?.action;
    const press = async (wanted: (action: Action) => boolean): Promise<boolean> => {
      const action = button(wanted);
      const data = action && encodeAction(action);
      if (data) await chat.does({ kind: "press", data, message: String(chat.shown.length) });
      return data !== undefined;
    };
    return { chat, conversation, press };
  }

  it("goes on from the lookup before", async () => {
    if (!writtenIn(stored).lookup || check) return;
    const { chat, conversation } = await reopened(false);
    await chat.types("那区级呢");
    expect((await conversation()).lookup).toMatchObject({
      is: "figures",
      places: ["310106"],
      levels: ["district"],
      moments: [{ kind: "year", year: 2017 }],
    });
  });

  it("goes on: its answers are there, and the question at hand can be answered", async () => {
    const { chat, conversation, press } = await reopened(false);
    const unreadable = /无法读取|could not be read/;
    await chat.command("/continue");
    chat.seesNot(unreadable);
    expect((await conversation()).locale).toBe(locale);
    if (!check) return;
    for (let step = 0; step < 40; step++) {
      // Where the rules changed since, that is said once, with a way on.
      const on =
        (await press(({ kind }) => kind === "keep")) ||
        (await press((action) => action.kind === "answer" && /^(unknown|no)$/.test(action.answer))) ||
        (await press(({ kind }) => kind === "continue")) ||
        (await press(({ kind }) => kind === "result"));
      chat.seesNot(unreadable);
      if (!on || (await conversation()).check?.closed === "result") break;
    }
    const now = (await conversation()).check;
    expect(now?.closed).toBe("result");
    // A question that was gone back to is answered anew.
    const { [check.at ?? ""]: _anew, ...rest } = check.answers;
    expect(now?.answers).toMatchObject(rest);
  });

  it("goes on where consent is asked for, once it is given", async () => {
    const { chat, conversation, press } = await reopened(true);
    await chat.command("/continue");
    await press(({ kind }) => kind === "agree");
    const { check: now, consent } = await conversation();
    expect(now?.answers).toEqual(check?.answers);
    if (check && check.closed !== "result") expect(consent).toBe(consentVersion);
  });
});
