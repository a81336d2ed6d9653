import { createHash } from 'node:crypto'
import { compareVersions, type Decision, decisionOf, type Entry, formerIdOf, idOf, type Verdict } from '#ledger'

/** What a line holds that is to be imported, or why it holds nothing. */
export type Imported =
  | { readonly entry: Entry }
  | { readonly decision: Decision }
  | { readonly fault: 'none' | 'reading' }
  | { readonly newer: string }

/**
 * A line that `iwaku export` or `iwaku read --stage entry` wrote. One that was changed since is none: its id must be that of what it says, its hash that of
 * its text, and its places must hold the words that they name. `own` is the version that reads it.
 */
export function readLine(line: string, own: string): Imported {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { fault: 'none' }
  }
  if (typeof value !== 'object' || value === null) return { fault: 'none' }
  if ('decision' in value) {
    const decision = decisionIn(value.decision)
    return decision ? { decision } : { fault: 'none' }
  }
  if (!('source' in value) && 'attributions' in value) return { fault: 'reading' }
  const version = (value as Partial<Entry>).record?.version
  if (typeof version === 'string' && compareVersions(version, own) > 0) return { newer: version }
  const entry = entryIn(value as Partial<Entry>)
  return entry ? { entry } : { fault: 'none' }
}

function decisionIn(decision: unknown): Decision | null {
  try {
    const { id, at, by, why, ...verdict } = decision as Decision
    return decisionOf(verdict as Verdict, { at, by, why }).id === id ? (decision as Decision) : null
  } catch {
    return null
  }
}

function entryIn(value: Partial<Entry>): Entry | null {
  const { id, address, source, given, seen = null, seenAgain, text, record } = value
  const whole =
    typeof address === 'string' &&
    typeof source === 'string' &&
    (given === null || typeof given === 'string') &&
    (seen === null || typeof seen === 'string') &&
    typeof text === 'string' &&
    typeof record?.version === 'string' &&
    isRecord(record, text) &&
    (seenAgain === undefined || (Array.isArray(seenAgain) && seenAgain.every((one) => typeof one === 'string')))
  if (!whole) return null
  const own = idOf(address, source)
  return id === own || (given !== null && id === formerIdOf(address, source, given)) ? ({ ...value, id: own, seen } as Entry) : null
}

const LISTS = ['blocks', 'comments', 'tweets', 'notes', 'turns', 'attributions', 'events'] as const

function isRecord(record: Entry['record'], text: string): boolean {
  return (
    record.textLength === text.length &&
    record.textSha256 === createHash('sha256').update(text, 'utf8').digest('hex') &&
    LISTS.every((name) => Array.isArray(record[name])) &&
    record.attributions.every((attribution) => isAttribution(attribution, text))
  )
}

type Attribution = Entry['record']['attributions'][number]

function isAttribution(attribution: Attribution | null, text: string): boolean {
  if (typeof attribution !== 'object' || attribution === null) return false
  const { source, via, act, certainty, content, contentMore, cue, condition, consequence, sentence } = attribution
  return (
    typeof source?.name === 'string' &&
    Array.isArray(source.aliases) &&
    Array.isArray(via) &&
    Array.isArray(contentMore) &&
    typeof act === 'string' &&
    typeof certainty === 'string' &&
    typeof sentence?.start === 'number' &&
    [content, ...contentMore].every((one) => one !== null && stands(one, text)) &&
    [cue, condition, consequence].every((one) => one === null || stands(one, text))
  )
}

const stands = (placed: Attribution['content'] | undefined, text: string): boolean =>
  placed !== undefined && text.slice(placed.start, placed.end) === placed.text
