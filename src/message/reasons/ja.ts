import type { Role } from '#page'
import { writeDay } from '../day.ts'
import { namesJa } from '../names-ja.ts'
import { pageReasons } from './page-ja.ts'
import { saidReasons } from './said-ja.ts'
import { fill, partsOf, readGaps, type Template } from './template.ts'

/** Every reason the reading gives, with its Japanese. The order counts where two fit: the narrower stands first. */
export const REASONS_JA: readonly (readonly [english: Template, japanese: Template])[] = [...pageReasons, ...saidReasons]

const WHOLE: ReadonlyMap<string, string> = new Map(REASONS_JA.filter(([english]) => !english.includes('{')))
const WITH_GAPS = REASONS_JA.filter(([english]) => english.includes('{')).map(([english, japanese]) => ({
  parts: partsOf(english),
  japanese,
  isRange: english.includes('{end}'),
}))

/** Reasons stand inside reasons (`the same speech: the same sentence: …`), no deeper than this in anything that a page makes. */
const DEEPEST = 16

/** A reason of the reading (`nobody named`) in Japanese (`誰とも書いていない`); as it is where the table has no words for it. */
export const reasonInJapanese = (reason: string): string => translated(reason) ?? listed(reason) ?? reason

/** One reason in Japanese, null where the table has none. */
function translated(reason: string, depth = 0, inRange = false): string | null {
  const whole = WHOLE.get(reason)
  if (whole !== undefined) return whole
  if (depth > DEEPEST) return null
  for (const { parts, japanese, isRange } of WITH_GAPS) {
    if (isRange && inRange) continue
    const values = readGaps(reason, parts, (gap, value) => KINDS[kindOf(gap)](value, depth + 1, inRange))
    if (values) return fill(japanese, (gap) => values[parts.gaps.indexOf(gap)] ?? '')
  }
  return null
}

/** Several reasons with `; ` between them. What is no reason is the rest of the one in front: the words of a page hold `; ` too. */
function listed(reasons: string): string | null {
  const each: string[] = []
  for (const part of reasons.split('; '))
    if (each.length === 0 || translated(part) !== null) each.push(part)
    else each.push(`${each.pop()}; ${part}`)
  const found = each.map((one) => translated(one))
  return found.includes(null) ? null : found.join('、')
}

type Kind = 'words' | 'declared' | 'tag' | 'number' | 'day' | 'reason' | 'end' | 'role' | 'unit' | 'units' | 'weekday'

const kindOf = (gap: string): Kind => gap.replace(/\d$/, '') as Kind

const UNITS: Readonly<Record<string, string>> = { day: '日', week: '週', month: '月', year: '年' }
const WEEKDAYS = '月火水木金土日'

/** What may stand in a gap of each kind, and how it is written; null where it may not. */
const KINDS: Readonly<Record<Kind, (value: string, depth: number, inRange: boolean) => string | null>> = {
  words: (value) => value,
  // two declarations stand in one reason; what is declared ends where the next begins
  declared: (value) => (value.split('; ').some((part, i) => i > 0 && translated(part) !== null) ? null : value),
  tag: (value) => (/\s/.test(value) ? null : value),
  number: (value) => (/^\d+$/.test(value) ? value : null),
  day: (value) => (/^\d{3}[\dX](?:-W?\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(value) ? writeDay(value, 'ja') : null),
  reason: translated,
  end: (value, depth) => translated(value, depth, true),
  role: (value) => namesJa.role[value as Role] ?? null,
  unit: (value) => UNITS[value] ?? null,
  units: (value) => (value.replace(/s$/, '') === 'month' ? 'か月' : (UNITS[value.replace(/s$/, '')] ?? null)),
  weekday: (value) => (/^[1-7]$/.test(value) ? `${WEEKDAYS[Number(value) - 1]}曜日` : null),
}
