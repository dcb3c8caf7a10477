// The yardstick: a bare grammY bot that sends back what it is sent, with a button, and edits where the button is pressed:
// the same calls to Telegram as a questionnaire makes, and nothing else.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Bot, webhookCallback } from "grammy";

const { BOT_TOKEN = "", BOT_API_ROOT = "", BOT_MODE, WEBHOOK_SECRET = "" } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } });
const reply_markup = { inline_keyboard: [[{ text: "button", callback_data: "b" }]] };
let presses = 0;

bot.on("message:text", (ctx) => ctx.reply(ctx.message.text, { reply_markup }));
bot.on("callback_query", async (ctx) => {
  presses += 1;
  await ctx.answerCallbackQuery();
  await ctx.editMessageText(`press ${presses}`, { reply_markup });
});
bot.on("inline_query", (ctx) =>
  ctx.answerInlineQuery([
    {
      type: "article",
      id: "1",
      title: "echo",
      input_message_content: { message_text: ctx.inlineQuery.query },
    },
  ]),
);

if (BOT_MODE === "webhook") {
  await bot.init();
  const server = createServer(webhookCallback(bot, "http", { secretToken: WEBHOOK_SECRET }));
  server.listen(0, "127.0.0.1", () => {
    process.stderr.write(`{"port":${(server.address() as AddressInfo).port}}\n`);
  });
} else {
  await bot.start();
}
