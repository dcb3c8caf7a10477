/** Han digits with what they are worth; financial and Traditional forms are unified before, save those below. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ["一", 1],
  ["壹", 1],
  ["二", 2],
  ["贰", 2],
  ["两", 2],
  ["俩", 2],
  ["三", 3],
  ["叁", 3],
  ["仨", 3],
  ["四", 4],
  ["肆", 4],
  ["五", 5],
  ["伍", 5],
  ["六", 6],
  ["陆", 6],
  ["七", 7],
  ["柒", 7],
  ["八", 8],
  ["捌", 8],
  ["九", 9],
  ["玖", 9],
]);

/** Contracted tens: 廿五 is 25. */
export const HAN_TENS: ReadonlyMap<string, number> = new Map([
  ["廿", 2],
  ["卅", 3],
  ["卌", 4],
]);

/** Han units as powers of ten. */
export const HAN_UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["拾", 1],
  ["百", 2],
  ["佰", 2],
  ["千", 3],
  ["仟", 3],
  ["万", 4],
  ["亿", 8],
  ["兆", 12],
]);

/** English words for whole numbers below one hundred. */
export const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fourty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);

type Scale = { readonly value: string; readonly power: number };

/** English scale words. A dozen counts as a small scale, like hundred. */
export const ENGLISH_SCALES: ReadonlyMap<string, Scale> = new Map([
  ["dozen", { value: "12", power: 1 }],
  ["hundred", { value: "100", power: 2 }],
  ["thousand", { value: "1000", power: 3 }],
  ["million", { value: "1000000", power: 6 }],
  ["millionen", { value: "1000000", power: 6 }],
  ["milliard", { value: "1000000000", power: 9 }],
  ["milliards", { value: "1000000000", power: 9 }],
  ["milliarden", { value: "1000000000", power: 9 }],
  ["mrd", { value: "1000000000", power: 9 }],
  ["milion", { value: "1000000", power: 6 }],
  ["billion", { value: "1000000000", power: 9 }],
  ["trillion", { value: "1000000000000", power: 12 }],
  ["quadrillion", { value: "1000000000000000", power: 15 }],
  ["quintillion", { value: "1000000000000000000", power: 18 }],
]);

/** Short scales that follow Arabic digits: 50m, 50mn, 1.5bn. */
export const SUFFIX_POWERS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["mln", 6],
  ["mil", 6],
  ["mill", 6],
  ["mio", 6],
  ["mm", 6],
  ["b", 9],
  ["bn", 9],
  ["bln", 9],
  ["bil", 9],
]);

/** Latin spellings of Han units: 5000w, 5000 wan, 1.2 yi. */
export const LATIN_HAN_UNITS: ReadonlyMap<string, number> = new Map([
  ["w", 4],
  ["wan", 4],
  ["yi", 8],
]);
