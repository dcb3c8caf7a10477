import { defineConfig } from "vitest/config";

export default defineConfig({
  // Modules hold no state, so test files may share them: the data is then parsed once a worker, not once a file.
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000, isolate: false },
});
