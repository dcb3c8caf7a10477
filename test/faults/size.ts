/** `npm run faults`: outages as long, and kills as many, as the figures in docs/failures.md are of. */
export const complete = process.env.FAULTS === "complete";

/** Another one makes other moments of the same tests. */
export const seed = Number(process.env.FAULTS_SEED ?? 4);
