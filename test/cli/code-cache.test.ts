import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { inFolder } from './run-in-test.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = join(ROOT, 'examples/short.txt')

/** What the program prints about a page where programs may keep what they like in `cache`, and which files are there behind it. */
function readWith(cache: string, environment: Record<string, string> = {}): { stdout: string; stderr: string; kept: number } {
  const { NODE_COMPILE_CACHE: _, ...own } = process.env
  const home = { XDG_CACHE_HOME: cache, HOME: cache, LOCALAPPDATA: cache }
  const { stdout, stderr } = spawnSync(process.execPath, [...FROM_SOURCE, 'src/bin.ts', 'read', PAGE], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...own, ...home, ...environment },
  })
  let kept = 0
  try {
    kept = readdirSync(cache, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.parentPath !== cache,
    ).length
  } catch {}
  return { stdout, stderr, kept }
}

describe('what the engine made of our modules', () => {
  it(
    'is kept among what the user may lose, and changes nothing of what is read',
    inFolder((folder) => {
      const first = readWith(folder)
      const second = readWith(folder)
      expect(first.kept).toBeGreaterThan(10)
      expect(second).toEqual(first)
    }),
  )
  it(
    'is not kept where the user has said so',
    inFolder((folder) => {
      expect(readWith(folder, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ stderr: '', kept: 0 })
    }),
  )
  it(
    'is not kept where nothing can be, and nothing is said of it',
    inFolder((folder) => {
      mkdirSync(join(folder, 'home'))
      const taken = join(folder, 'home', 'file')
      writeFileSync(taken, 'no folder')
      const { stdout, stderr } = readWith(taken)
      expect(stderr).toBe('')
      expect(stdout).toBe(readWith(join(folder, 'home')).stdout)
    }),
  )
})
