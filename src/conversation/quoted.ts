import { cutText } from "../facts/cut-text.ts";
import { visibleText } from "../facts/visible-text.ts";

/** Where Telegram's apps begin or end an address, a mention, a command or a tag by themselves. */
const linking = /:\/\/|(?<=\S)\.(?=\p{L})|[@#$](?=[\p{L}\p{N}_])|(?<![\p{L}\p{N}/<>])\/(?=\w)/gu;

/** Of no width, joins what stands on both sides, and is no part of an address, a name or a tag. */
export const wordJoiner = "\u2060";

/**
 * What a person typed, as it is said again to them: on one line, cut to a length that fills no screen, and dead. Apps
 * make links of addresses in any text, and a stranger's address must not be one in the bot's voice, nor a name in a
 * group call somebody. A word joiner breaks them: it looks the same in a message, a caption and a rich one, where
 * `<code>` would change the type, offer to copy, and be lost in the plain form. Read again, it is ignored.
 *
 * @param most UTF-16 code units, without the joiners.
 * @param ending stands in place of what was cut.
 */
export function quoted(text: string, most: number, ending = ""): string {
  const seen = visibleText(text);
  const short = cutText(seen, most);
  const dead = short.replace(linking, (sign) => `${sign}${wordJoiner}`);
  return short === seen ? dead : `${dead}${ending}`;
}
