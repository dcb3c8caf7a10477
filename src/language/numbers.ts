const digits = "〇一二三四五六七八九";

/** A year as four digits, in Arabic or Chinese figures. */
export const yearPattern = "(?:\\d{4}|[〇零○一二三四五六七八九]{4})";
/** A small number in Arabic figures or as Chinese counts it, up to ninety-nine. */
export const countPattern = "(?:\\d{1,4}|[〇零○一二三四五六七八九十廿两]{1,3})";

/** 2017, 二〇一七, 23, 二十三: the number, or `null`. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/[零○]/g, "〇").replaceAll("两", "二").replaceAll("廿", "二十");
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return Number([...plain].map((digit) => digits.indexOf(digit)).join(""));
  }
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return null;
  const [, ten = "", one = ""] = tens;
  return (ten === "" ? 1 : digits.indexOf(ten)) * 10 + (one === "" ? 0 : digits.indexOf(one));
}
