import type { LookupReading } from "./lookup-reading.ts";
import type { Slots } from "./slots.ts";

/** How surely a text asks for what its slots say; `null` where that is not enough to ask anything. */
export function strengthOf(slots: Slots): LookupReading["strength"] | null {
  const { levels, whens, measure, operation, domain, counts, unknownPlaces, unplaced, claims } = slots;
  const place = slots.places.length + unknownPlaces.length > 0;
  const batch = whens.some(({ kind }) => kind === "batch");
  const asked = operation !== null || measure !== null || slots.net;
  const counted = domain || levels.length > 0;
  if (slots.datesAsked) return "sure";
  if (slots.surely) {
    // Of what is not understood a part may be the place, and then all of China is not what is meant.
    // A level alone may be that of anything: 某某是国家级吗.
    const located = place || batch || (levels.length > 0 && asked);
    // 重庆市科技企业数量 counts something else.
    const isOther = unplaced.length > 0 && !counted && !batch && !slots.scheme && operation !== "held";
    if (isOther) return null;
    return located || (unplaced.length === 0 && (counted || asked || whens.length > 0)) ? "sure" : null;
  }
  if (unplaced.length > 0 && !(slots.around && asked)) {
    return (slots.places.length > 0 || batch) && asked && counted ? "weak" : null;
  }
  // How the schemes differ is another question.
  if (slots.scheme && (operation === "compare" || operation === "difference") && !counts) return null;
  if (operation === "held") return "sure";
  // Which year batch 23 was cannot be said before it is known whose: every authority counts for itself.
  if (operation === "batch") return place || levels.length > 0 || slots.tells ? "sure" : "weak";
  if (claims.length > 0 && !(asked && (counted || place || batch))) {
    return counted && (place || levels.includes("national")) ? "sure" : null;
  }
  const beside = operation === "compare" || operation === "difference";
  if (!place) {
    const described = levels.length > 0 && slots.plural && whens.length > 0;
    if (!asked) return described ? "sure" : null;
    if (measure === "rank") return counted ? "sure" : null;
    if (measure === "total" && levels.length > 0 && domain) return "sure";
    // How levels compare, and how to lose one, are other questions.
    if (!counts && whens.length === 0 && (beside || operation === null)) return null;
    if (levels.length > 0 || batch) return "sure";
    if (operation === "list") return domain ? "weak" : null;
    if (domain) return "sure";
    return whens.length > 0 ? "weak" : null;
  }
  if (slots.exists && !asked) return counted ? "sure" : null;
  if (!asked) {
    // "Jing'an's and Shanghai's municipal centers" are set beside each other; 镇江的中心情况 asks for what there is.
    if (domain && (slots.places.length > 1 ? levels.length > 0 : slots.told)) return "sure";
    // "Jing'an municipal 2022?" needs no word for what is counted.
    if (levels.length === 1 && whens.length > 0) return "sure";
    if (levels.length === 1 && domain && slots.plural) return "sure";
    return unknownPlaces.length > 0 ? null : "weak";
  }
  // "The difference between Guangdong provincial and Guangzhou municipal" is one of kind.
  return operation === "difference" && levels.length > 1 && slots.places.length > 1 ? "weak" : "sure";
}
