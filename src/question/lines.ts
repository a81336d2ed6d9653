import type { Hit, RedLine } from './answer.ts'

/** Acts by which somebody binds themselves or others to what follows; a prediction on a condition draws no line. */
const DRAWS: ReadonlySet<string> = new Set(['threaten', 'warn', 'refuse', 'promise', 'announce', 'demand', 'deny'])
/** 何に同意しようが, 妥協しても: what does not matter draws no line. */
const WHATEVER = /(?:て|で|と)も[、。]?$|(?:よう|う|まい)(?:が|と)[、。]?$/
/** Share of characters two by two that two conditions must have in common to be one; 0 to 1. */
const ALIKE = 0.5

/** Conditional sayings, the oldest first → red lines: those of one source whose conditions say the same are one. The last restated comes first. */
export function linesOf(found: readonly Hit[]): RedLine[] {
  const lines: { pairs: ReadonlySet<string>; times: Hit[] }[] = []
  const bySource = new Map<string, typeof lines>()
  for (const hit of found) {
    const { condition, act, source } = hit.attribution
    if (!condition || !DRAWS.has(act) || source.name === 'unknown' || WHATEVER.test(condition.text)) continue
    const pairs = pairsOf(condition.text)
    const own = bySource.get(source.name) ?? []
    bySource.set(source.name, own)
    const line = own.find((one) => likeness(one.pairs, pairs) >= ALIKE)
    if (line) {
      // one page that tells it twice, in its title and below, is one time
      if (!line.times.some((one) => one.page.id === hit.page.id && dayOf(one) === dayOf(hit))) line.times.push(hit)
      continue
    }
    const made = { pairs, times: [hit] }
    own.push(made)
    lines.push(made)
  }
  return lines
    .map(({ times }) => lineOf(times))
    .sort((a, b) => order(b.last, a.last) || order(a.source, b.source) || order(a.condition, b.condition))
}

const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

function lineOf(times: readonly Hit[]): RedLine {
  const last = times[times.length - 1] as Hit
  const days = times.map(dayOf).filter((day) => day !== null)
  return {
    source: last.attribution.source.name,
    target: times.findLast(({ attribution }) => attribution.target !== null)?.attribution.target ?? null,
    condition: last.attribution.condition?.text ?? '',
    consequence: times.findLast(({ attribution }) => attribution.consequence !== null)?.attribution.consequence?.text ?? null,
    since: days[0] ?? null,
    last: days[days.length - 1] ?? null,
    times,
  }
}

const dayOf = ({ page, attribution }: Hit): string | null => attribution.when ?? page.published

function pairsOf(text: string): ReadonlySet<string> {
  const units = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  return new Set(Array.from({ length: Math.max(1, units.length - 1) }, (_, i) => units.slice(i, i + 2)))
}

/** Dice's coefficient: twice what is shared over all. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}
