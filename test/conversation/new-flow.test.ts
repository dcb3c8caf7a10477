// A whole subject added from outside: a command with its words, a button, a part of what is kept, an effect. Nothing else
// knows of it, and the conversation carries it like its own.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { say } from "../../src/conversation/aside.ts";
import { button, fieldsOf, number } from "../../src/conversation/button.ts";
import { createFlows } from "../../src/conversation/create-flows.ts";
import type { ButtonsOf, Flow } from "../../src/conversation/flow.ts";
import { paragraph } from "../../src/conversation/reply.ts";
import { allFlows } from "../../src/flows/flows.ts";
import { createUnderstanding } from "../../src/understand/understand.ts";
import { temporaryFile } from "../store/temporary.ts";
import { readingModel } from "../support/reading-model.ts";
import { Chat } from "../support/chat.ts";
import { KeptChat } from "../support/kept-chat.ts";
import { testServices } from "../support/services.ts";

interface TallyActions {
  tally: { readonly by: number };
}
declare module "../../src/conversation/action.ts" {
  interface Actions extends TallyActions {}
}
declare module "../../src/conversation/conversation.ts" {
  interface Conversation {
    readonly tally?: number;
  }
}

/** Counts visitors; a round hundred is asked about. */
const tallyFlow: Flow = {
  commands: { tally: { means: () => ({ kind: "act", action: { kind: "tally", by: 1 } }) } },
  buttons: {
    tally: button("zt", fieldsOf({ by: number }), (state, { by }) => {
      const tally = (state.conversation.tally ?? 0) + by;
      const { locale, today } = state.scene;
      return {
        conversation: { ...state.conversation, tally },
        view: {
          blocks: [paragraph(`${tally} so far`)],
          choices: [[{ label: "Ten more", action: { kind: "tally", by: 10 } }]],
        },
        passing: true,
        effects:
          tally % 100 === 0 ? [{ kind: "note-unanswered", asked: { text: `${tally}!`, locale, today } }] : [],
      };
    }),
  } satisfies ButtonsOf<TallyActions>,
  links: { tally: (state, by) => say(state, [paragraph(`a link to ${by}`)]) },
  kept: {
    tally: {
      schema: z.int().default(0),
      empty: 0,
      told: ({ conversation }) => [`A tally of ${conversation.tally}`],
      erased: ({ conversation }) => (conversation.tally ? ["The tally"] : []),
    },
  },
};

const flows = createFlows([tallyFlow, ...allFlows]);

/** The word stands in `data/words/commands.yaml`. */
function services() {
  const shipped = testServices();
  const { catalog, held, understanding } = shipped;
  const commands = { ...catalog.words.commands, tally: ["count me"] };
  const words = { ...catalog.words, commands };
  const { command } = createUnderstanding(
    { ...catalog, words },
    understanding.plain,
    { decide: (text) => understanding.hear(text).decision },
    held.records.names,
    { ...readingModel(), parseAmount: shipped.parseAmount },
  );
  return testServices({ flows, understanding: { ...understanding, command } });
}

const chat = () => new Chat({ locale: "en", services: services() });

describe("a flow that is added", () => {
  it("answers its command, its word, its button and its link", () => {
    const one = chat().command("/tally").sees("1 so far").types("Count me!").sees("2 so far");
    expect(one.dataOf("Ten more")).toBe("zt:10");
    one.presses("Ten more").sees("12 so far");
    one.command("/start tally_7").sees("a link to 7");
  });

  it("leads back to a check in the middle of one, which goes on", () => {
    const one = chat().command("/check chongqing").command("/tally");
    one.presses("Back to the check").sees("Question 1 of 4").fillsIn({ mainBusinessIncome: "60 million" });
    expect(one.conversation).toMatchObject({
      tally: 1,
      check: { answers: { mainBusinessIncome: "60000000" } },
    });
  });

  it("tells what it keeps, and erases it", () => {
    const one = chat().command("/tally").command("/mydata").sees("A tally of 1");
    one.command("/forget").presses("Delete everything").sees("The tally");
    expect(one.conversation).toEqual(flows.empty);
  });

  it("is kept in a store, salvaged from a damaged chat, and its effect carried out", async () => {
    const noted: string[] = [];
    const store = await temporaryFile().open();
    const noteUnanswered = ({ text }: { text: string }): void => void noted.push(text);
    const one = new KeptChat(store, { services: { ...services(), noteUnanswered } });
    await one.does({ kind: "press", data: "zt:99", message: "" });
    await store.save(one.key, { v: 1, data: { conversation: { tally: 99, check: "broken" }, updates: "?" } });
    await one.command("/tally");
    one.sees("100 so far");
    expect(noted).toEqual(["100!"]);
  });
});

it("two flows do not claim the same", () => {
  expect(() =>
    createFlows([...allFlows, { commands: { check: { means: () => ({ kind: "text", text: "" }) } } }]),
  ).toThrow('two flows claim the command "check"');
  expect(() => createFlows([tallyFlow])).toThrow("no flow is the way to everything");
});
