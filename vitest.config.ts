import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,vectors,property,faults}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A file leaves nothing behind: loading the app anew for each would take as long as the tests themselves.
    isolate: false,
    maxWorkers: 2,
  },
});
