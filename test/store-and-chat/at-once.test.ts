// A message and a press of one person arrive together: at one process, or at two replicas.
import { describe, expect, it } from "vitest";
import { readKept } from "../support/flows.ts";
import { enginesHere } from "../store/engines.ts";
import { KeptChat } from "../support/kept-chat.ts";

describe.each(await enginesHere())("on $name", ({ name, place }) => {
  it(`an answer and a change of language at the same moment are both kept${name === "SQLite" ? "" : ", by two replicas"}`, async () => {
    const at = await place();
    const one = await at.open();
    const other = name === "SQLite" ? one : await at.open();
    for (let round = 0; round < 8; round += 1) {
      const key = `telegram:${round}`;
      const typing = new KeptChat(one, { key });
      await typing.types("/check chongqing");
      await Promise.all([typing.types("6000万"), new KeptChat(other, { key }).command("/language en")]);
      const { conversation } = readKept(await one.load(key)).chat;
      expect(Object.keys(conversation.check?.answers ?? {})).toEqual(["mainBusinessIncome"]);
      expect(conversation.locale).toBe("en");
    }
  });

  it("an update that two replicas are given at the same moment is answered once", async () => {
    const at = await place();
    const one = await at.open();
    const other = name === "SQLite" ? one : await at.open();
    const chats = [new KeptChat(one), new KeptChat(other)];
    for (let update = 1; update <= 10; update += 1)
      await Promise.all(chats.map((chat) => chat.does({ kind: "text", text: "/check chongqing" }, update)));
    expect(chats.flatMap(({ shown }) => shown)).toHaveLength(10);
  });
});
