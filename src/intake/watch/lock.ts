import type { Files } from './files.ts'

/** Takes a lock for a process; the id of the process that has it, where that still runs. The lock of one that is gone is taken over. */
export function takeLock(path: string, own: number, files: Files): number | null {
  const [mine, aside] = [`${path}.${own}`, `${path}.${own}.old`]
  // written first and then put in its place, so that nobody finds a lock without its holder
  files.replace(mine, `${own}\n`)
  try {
    while (!files.link(mine, path)) {
      const holder = holderOf(files.read(path))
      // in a container every run may have the same id: a lock with our own is of a run that is gone
      if (holder !== null && holder !== own && files.runs(holder)) return holder
      if (!files.move(path, aside)) continue
      // another one may have taken it over in between: then what was moved is not what was read
      if (holderOf(files.read(aside)) !== holder) files.link(aside, path)
      files.remove(aside)
    }
    return null
  } finally {
    files.remove(mine)
  }
}

/** Gives a lock back that the process has. */
export function giveLock(path: string, own: number, files: Files): void {
  if (holderOf(files.read(path)) === own) files.remove(path)
}

/** Null for what is no lock of ours. */
const holderOf = (text: string | null): number | null => (text !== null && /^\d{1,10}\n$/.test(text) ? Number(text) : null)
