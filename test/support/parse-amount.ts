import { testServices } from "./services.ts";

/** The reader of amounts that ships. */
export const { parseAmount } = testServices();
