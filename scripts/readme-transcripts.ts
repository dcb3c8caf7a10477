import { transcript } from "./transcript.ts";

/** The transcripts of the README, in the order they stand: the language each is held in. */
const languages = ["en", "zh", "zh"] as const;

/** The README with every transcript replaced by what the terminal prints now for what was typed then. */
export async function withFreshTranscripts(readme: string, today: string): Promise<string> {
  let fresh = readme;
  const shown = [...readme.matchAll(/```text\n(> [\s\S]*?)\n```/g)].map(([, block]) => block ?? "");
  for (const [index, block] of shown.entries()) {
    const typed = [...block.matchAll(/^> (.*)$/gm)].map(([, line]) => line ?? "");
    const now = await transcript(typed, languages[index] ?? "en", today);
    fresh = fresh.replace(block, () => now);
  }
  return fresh;
}
