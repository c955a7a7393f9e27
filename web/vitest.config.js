import { defineConfig } from "vitest/config";

// One document for all files: making one for each takes longer than all tests together.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], pool: "threads", isolate: false },
});
