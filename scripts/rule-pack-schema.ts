import { z } from "zod";
import { rulePackSchema } from "../src/rules/rule-pack.ts";

/** The shape of a rule pack as JSON Schema, for editors and for other programs that share the rules. */
export function rulePackJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(rulePackSchema, { io: "input" }), null, 2)}\n`;
}
