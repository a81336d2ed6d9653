import { closeSync, constants, copyFileSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a watcher asks of the file system. Each throws what the system throws. */
export interface Files {
  /** Null where there is no such file. */
  readonly read: (path: string) => string | null
  /** The file is the text, whole, or stays as it was. */
  readonly replace: (path: string, text: string) => void
  /** Moves a file; false where it is not there any more. */
  readonly move: (from: string, to: string) => boolean
  /** Puts a file at a second place as well; false where there is one already. */
  readonly link: (from: string, to: string) => boolean
  readonly remove: (path: string) => void
  /** Whether a process of this machine still runs. */
  readonly runs: (id: number) => boolean
}

/** The machine's own. */
export const NODE_FILES: Files = {
  read: (path) => unless('ENOENT', () => readFileSync(path, 'utf8'), null),
  replace(path, text) {
    // beside it, for a file is renamed within one disk alone
    const next = `${path}.new`
    const file = openSync(next, 'w')
    try {
      writeFileSync(file, text)
      // the name must not be on the disk before the text is
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(next, path)
    settle(dirname(path))
  },
  move: (from, to) => happened('ENOENT', () => renameSync(from, to)),
  link: (from, to) => happened('EEXIST', () => place(from, to)),
  remove: (path) => rmSync(path, { force: true }),
  runs(id) {
    try {
      process.kill(id, 0)
      return true
    } catch (error) {
      // somebody else's process is one, too
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
}

function happened(unlessCode: string, work: () => void): boolean {
  return unless(
    unlessCode,
    () => {
      work()
      return true
    },
    false,
  )
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    // some disks know no links
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

function unless<T>(code: string, work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return otherwise
    throw error
  }
}

/** The new name is on the disk as well. Some systems open no folders; they keep names in order by themselves. */
function settle(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
