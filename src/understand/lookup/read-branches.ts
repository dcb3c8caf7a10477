import type { Joints } from "./joints.ts";
import { says, type Token } from "./tokens.ts";

const isBranches = (token: Token): boolean => says(token, "scheme:branch-center");

/** "Without branches" is the number of centers, from which branches are counted apart: the words say nothing more. */
export function withoutBranches(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(isBranches);
  const before = tokens[at - 1];
  if (at < 1 || !says(before, "except")) return tokens;
  const behind = tokens[at + 1];
  return tokens.filter(
    (token) => token !== before && token !== tokens[at] && !(token === behind && says(behind, "except")),
  );
}

/** "Centers and branches", "including branches", but not "branches of centers". */
export function namesCentersApart(tokens: readonly Token[], plain: string, joints: Joints): boolean {
  const branches = tokens.find(isBranches);
  if (!branches) return false;
  if (joints.includes(plain.slice(0, branches.start))) return true;
  const isCenters = (token: Token): boolean =>
    says(token, "domain") || (token.kind === "word" && joints.isCenters(token.text));
  return tokens.some((token) => {
    if (token === branches || !isCenters(token)) return false;
    const between = plain.slice(Math.min(token.end, branches.end), Math.max(token.start, branches.start));
    return !joints.isOf(between);
  });
}
