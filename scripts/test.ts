/**
 * Everything that must hold, in one run: `npm test`. Builds, checks and tests go on after a failure, so that one run tells all;
 * the last line counts them, a check as one test. The counts go to `node_modules/.cache/iwaku/test.json` for `.ci/run`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const cache = join(root, 'node_modules/.cache/iwaku')
const report = join(cache, 'vitest.json')

const CHECKS: readonly (readonly [name: string, program: string, ...words: string[]])[] = [
  ['build', 'tsc', '-p', 'tsconfig.json'],
  ['web', 'vite', 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
  ['dictionary', process.execPath, '--conditions=source', 'scripts/build-dictionary.ts', '--if-missing'],
  ['types', 'tsc', '-p', 'tsconfig.check.json'],
  ['web types', 'tsc', '-p', 'src/web/tsconfig.json'],
  ['lint', 'biome', 'check', '--error-on-warnings'],
  ['layers', process.execPath, 'scripts/check-layers.ts'],
  ['unused', 'knip', '--no-progress'],
  ['answers', process.execPath, '--conditions=source', 'scripts/answer-schema.ts', '--check'],
  ['docs', process.execPath, '--conditions=source', 'scripts/docs.ts', '--check'],
]

mkdirSync(cache, { recursive: true })
const failedChecks = CHECKS.filter((check) => !holds(...check)).map(([name]) => name)
const tests = runTests()
const passed = CHECKS.length - failedChecks.length + tests.passed
const failed = failedChecks.length + tests.failed
if (failedChecks.length > 0) console.log(`failed checks: ${failedChecks.join(', ')}`)
const line = `${passed} passed, ${failed} failed`
if (tests.skipped > 0) console.log(`skipped: ${tests.skipped}`)
writeFileSync(join(cache, 'test.json'), JSON.stringify({ passed, failed, skipped: tests.skipped, line }))
console.log(line)
process.exitCode = failed > 0 ? 1 : 0

function holds(name: string, program: string, ...words: string[]): boolean {
  const start = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds})`)
  if (status !== 0) console.log([error?.message, stdout, stderr].filter(Boolean).join('\n'))
  return status === 0
}

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** Vitest's own counts. A run that stops before its report, or a file that does not load, is one failure more. */
function runTests(): Counts {
  rmSync(report, { force: true })
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('vitest', words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number> & {
      testResults: { status: string; assertionResults: unknown[] }[]
    }
    const unloaded = counts.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    const failed = (counts.numFailedTests ?? 0) + unloaded
    const skipped = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0)
    return { passed: counts.numPassedTests ?? 0, failed: status === 0 ? failed : Math.max(failed, 1), skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
