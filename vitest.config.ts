import { defineConfig } from 'vitest/config'
import { FROM_SOURCE } from './scripts/from-source.ts'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    execArgv: [...FROM_SOURCE],
  },
})
