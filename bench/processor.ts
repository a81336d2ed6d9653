import { readdirSync, readFileSync } from 'node:fs'

/**
 * Milliseconds that all threads of some processes have been at work, to the microsecond; what other programs do beside them is not in it. Of processes
 * that are gone, and threads that ended, nothing is counted.
 */
export function workedBy(processes: readonly number[]): number {
  let nanoseconds = 0
  for (const id of processes)
    for (const thread of listed(`/proc/${id}/task`)) nanoseconds += Number(told(`/proc/${id}/task/${thread}/schedstat`).split(' ')[0])
  return nanoseconds / 1e6
}

/** Milliseconds that this process has been at work, with all its threads. */
export function workedHere(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The middle of some figures and the one that a hundredth of them is above. */
export function spread(figures: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = figures.toSorted((a, b) => a - b)
  return { p50: sorted[sorted.length >> 1] as number, p99: sorted[Math.floor(sorted.length * 0.99)] as number }
}

const listed = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const told = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '0'
  }
}
