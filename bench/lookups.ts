import type { Services } from "../src/conversation/services.ts";
import { answerAsk } from "../src/answers/ask.ts";
import { isRight, lookupFiles, readLookupQuestions } from "../support/scores/lookups.ts";

/** Lookups asked in words: how many come out right, and how long understanding and answer take. */
export function benchLookups(services: Services): string[] {
  return lookupFiles.flatMap((file) => benchFile(services, file));
}

function benchFile(services: Services, file: (typeof lookupFiles)[number]): string[] {
  const answer = answerAsk(services, null);
  const questions = readLookupQuestions(file);
  const times: number[] = [];
  let right = 0;
  for (const question of questions) {
    const start = performance.now();
    const answered = answer({ turns: question.turns });
    times.push((performance.now() - start) / question.turns.length);
    if (isRight(question, answered)) right += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  return [
    `lookups: ${file}: ${right} of ${questions.length} right; understood and answered in ${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`,
  ];
}
