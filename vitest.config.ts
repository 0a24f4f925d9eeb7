import { defineConfig } from 'vitest/config'

/** `*.test.ts` is what `npm test` runs; `*.long.ts` are the longer suites, run with `--mode long`. */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'long' ? 'test/**/*.long.ts' : 'test/**/*.test.ts'],
    // Half of the time would go into importing the same files again for every test file; none keeps state that another sees.
    isolate: false,
    // Two cores are what continuous integration has; left alone, one of them would only watch.
    maxWorkers: 2,
    testTimeout: mode === 'long' ? 600_000 : 30_000,
    hookTimeout: 30_000,
  },
}))
