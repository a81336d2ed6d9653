/** Four times the text costs 4 times as much in linear time and 16 times in quadratic time; a busy machine is allowed something. */
export const MOST = 9
/** Less than this is noise. */
const LEAST_MS = 8
/** How often a ratio that is too high is taken again. */
const ATTEMPTS = 4

/** Milliseconds of this process's CPU for one piece of work: other processes do not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How many times as much CPU the larger piece of work costs as the smaller; costs below `least` ms count as `least`. */
export function growth(small: () => void, large: () => void, least = LEAST_MS, most = MOST): number {
  let base = cpu(small)
  let four = cpu(large)
  // the collector's time counts as well, so a ratio that is too high is taken again: work that grows faster than its text stays there
  for (let attempt = 0; attempt < ATTEMPTS && four / Math.max(base, least) >= most; attempt++) {
    base = Math.max(base, cpu(small))
    four = Math.min(four, cpu(large))
  }
  return four / Math.max(base, least)
}
