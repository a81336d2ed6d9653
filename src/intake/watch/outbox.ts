import { type Check, has, isListOf, isNumber, isObject, isOneOf, isText, orNull, type StateFault } from './form.ts'
import { LONGEST } from './schedule.ts'

/** Something that is on its way to somebody until it was taken. Times are milliseconds since 1970, UTC. */
export interface Letter {
  /** The same for the same news to the same place, however often it is written: whoever takes it twice knows it by that. */
  readonly id: string
  readonly way: 'webhook' | 'mail'
  /** A fingerprint of where it goes: the address of a webhook is a secret, and is written nowhere. */
  readonly to: string
  /** What may be shown of that. */
  readonly shown: string
  readonly made: number
  readonly body: string
  readonly tries: number
  readonly due: number
  /** What was in the way the last time. */
  readonly trouble: { readonly code: string } | null
}

const FORM = 'iwaku-outbox'
const VERSION = 1

/** Letters as JSON, one a line. */
export const writeOutbox = (letters: readonly Letter[]): string =>
  `{"form":"${FORM}","version":${VERSION},\n"letters":[\n${letters.map((letter) => JSON.stringify(letter)).join(',\n')}\n]}\n`

/** The letters in a text that `writeOutbox` wrote. */
export function readOutbox(text: string): readonly Letter[] | StateFault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { fault: 'damaged', reason: (error as Error).message }
  }
  if (!isObject(value) || value.form !== FORM || typeof value.version !== 'number') return { fault: 'damaged', reason: 'form' }
  if (value.version > VERSION) return { fault: 'newer', reason: `version ${value.version}, known ${VERSION}` }
  return isListOf(value.letters, isLetter) ? value.letters : { fault: 'damaged', reason: 'letters' }
}

const LETTER: Readonly<Record<keyof Letter, Check>> = {
  id: isText,
  way: isOneOf('webhook', 'mail'),
  to: isText,
  shown: isText,
  made: isNumber,
  body: isText,
  tries: isNumber,
  due: isNumber,
  trouble: orNull((value) => isObject(value) && isText(value.code)),
}
const isLetter = (value: unknown): value is Letter => has(LETTER)(value)

/** Before a letter is tried again for the first time, milliseconds. */
const FIRST_AGAIN = 60_000

/** A letter that was not taken: it is tried again after twice as long each time, up to a day, for ever. `wish` in milliseconds. */
export const untaken = (letter: Letter, trouble: { readonly code: string }, now: number, wish: number): Letter => ({
  ...letter,
  tries: letter.tries + 1,
  due: now + Math.max(Math.min(LONGEST, FIRST_AGAIN * 2 ** Math.min(letter.tries, 20)), wish),
  trouble,
})
