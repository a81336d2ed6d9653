import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { PackedFile } from '#export'
import { type Messages, usageError } from '#message'
import { GENERATOR } from '#publish'

/**
 * Puts a site where a folder is to be. What stands there is only replaced when it is empty or a site that was written here; and the new one is whole
 * before the old one goes.
 */
export function writeSite(folder: string, files: readonly PackedFile[], messages: Messages): void {
  const path = resolve(folder)
  const next = `${path}.new-${process.pid}`
  const old = `${path}.old-${process.pid}`
  try {
    const there = namesIn(path)
    if (there !== null && there.length > 0 && !isSite(path)) throw usageError({ code: 'site_in_the_way', path: folder }, messages)
    for (const { name, bytes } of files) {
      mkdirSync(dirname(join(next, name)), { recursive: true })
      writeFileSync(join(next, name), bytes)
    }
    if (there !== null) renameSync(path, old)
    renameSync(next, path)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    const { code, syscall } = error as NodeJS.ErrnoException
    if (code === undefined || syscall === undefined) throw error
    throw usageError({ code: 'output_failed', reason: `${folder}: ${code}` }, messages)
  }
}

/** Null where there is no folder. */
function namesIn(path: string): readonly string[] | null {
  try {
    return readdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isSite(path: string): boolean {
  try {
    return readFileSync(join(path, 'index.html'), 'utf8').includes(GENERATOR)
  } catch {
    return false
  }
}
