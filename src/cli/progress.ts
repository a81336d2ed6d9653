import type { Messages } from '#message'
import type { Outlet } from './host.ts'
import { cutTo } from './terminal/width.ts'

const CLEAR = '\r\x1b[K'
const BAR = 20
const EVERY_MS = 100

/** How far a long run has come, on one line of the error stream that is cleared before anything else is written. */
export interface Progress {
  step(): void
  /** There is one page more than was thought. */
  more(): void
  /** Takes the line away; it comes back with the next step. */
  clear(): void
}

export const noProgress: Progress = { step: () => undefined, more: () => undefined, clear: () => undefined }

/** Shows a bar with the rate and the time left on a terminal; `now` gives milliseconds. */
export function showProgress(outlet: Outlet, all: number, messages: Messages, now: () => number = Date.now): Progress {
  const began = now()
  let [done, total] = [0, all]
  let shownAt = began
  let visible = false
  return {
    step() {
      done++
      if (now() - shownAt < EVERY_MS) return
      shownAt = now()
      visible = true
      outlet.write(CLEAR + cutTo(progressLine(done, total, shownAt - began, messages), (outlet.columns || 80) - 1))
    },
    more() {
      total++
    },
    clear() {
      if (visible) outlet.write(CLEAR)
      visible = false
    },
  }
}

/** `████░░░░ 1,234/50,000 …`. It says 100 % only when all is done. */
export function progressLine(done: number, all: number, elapsedMs: number, { phrases, count }: Messages): string {
  const share = all === 0 ? 1 : done / all
  const filled = Math.floor(share * BAR)
  const rate = done / Math.max(elapsedMs / 1000, 0.001)
  const seconds = Math.ceil((all - done) / Math.max(rate, 1e-9))
  const shownRate = rate >= 10 ? count(Math.round(rate)) : rate.toFixed(1)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${phrases.progress(count(done), count(all), Math.floor(share * 100), shownRate, clock(seconds))}`
}

/** 75 → `1:15`, 3725 → `1:02:05`. */
export function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
