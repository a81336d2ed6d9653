import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PageReading } from '#question'
import type { Place } from '#reading'
import { type Anchor, anchorOf } from './anchor.ts'
import { firstOf, foldedOf, type Laid, layOf, type Role, type Run, runsOf } from './lay.ts'
import { EDGE } from './together.ts'
import { boxOf, type Words, wordsIn } from './words.ts'

type Values = Readonly<Record<string, string | undefined>>

/** What of a page is shown, by its address. */
export interface Shown {
  readonly anchor: Anchor
  readonly place: Place | null
  /** The number of the attribution that the address names. */
  readonly chosen: number | null
  readonly folded: ReadonlySet<Role>
  readonly runs: readonly Run[]
  readonly numbers: readonly number[]
  readonly isShown: (number: number) => boolean
}

/** What is named in the address is shown, were it folded or uncertain. */
export function useShown(reading: PageReading, { at, fold, certainty }: Values): Shown {
  const { attributions } = reading
  const anchor = useMemo(() => anchorOf(reading, at), [reading, at])
  const place = 'at' in anchor ? anchor.at : null
  const chosen = anchor.kind === 'attribution' ? anchor.number : null
  const laid = useMemo(() => layOf(reading), [reading])
  const foldedNow = [...foldedOf(fold)].filter((role) => !(place && rolesAt(laid, place).has(role))).join()
  const folded = useMemo(() => new Set(foldedNow === '' ? [] : (foldedNow.split(',') as Role[])), [foldedNow])
  const low = certainty === 'low'
  const exception = chosen !== null && attributions[chosen]?.attribution.certainty === 'low' ? chosen : null
  const isShown = useCallback(
    (number: number) => low || number === exception || attributions[number]?.attribution.certainty !== 'low',
    [attributions, low, exception],
  )
  return {
    anchor,
    place,
    chosen,
    folded,
    isShown,
    runs: useMemo(() => runsOf(laid, folded), [laid, folded]),
    numbers: useMemo(() => [...attributions.keys()].filter(isShown), [attributions, isShown]),
  }
}

const rolesAt = (laid: readonly Laid[], { start, end }: Place): ReadonlySet<Role> =>
  new Set(laid.filter(({ block }) => block.start < end && block.end > start).map(({ block }) => block.role))

/** Blocks that are drawn before a reader sees anything. */
const FIRST = 1000

/** Whether a page is too long to be drawn at once. */
export const isLong = (runs: readonly Run[]): boolean => runs.reduce((sum, { blocks }) => sum + blocks.length, 0) > FIRST

/** What is drawn of a page: of a long one first its beginning, as far as the place that is wanted (-1 for none), and all of it as soon as that stands. */
export function useDrawn(runs: readonly Run[], place: number): readonly Run[] {
  const [whole, setWhole] = useState(() => !isLong(runs))
  useEffect(() => {
    if (whole) return undefined
    const timer = setTimeout(() => startTransition(() => setWhole(true)), SEEN)
    return () => clearTimeout(timer)
  }, [whole])
  return useMemo(() => (whole ? runs : firstOf(runs, FIRST, place < 0 ? null : place)), [whole, runs, place])
}
/** Milliseconds in which the beginning is on the screen. */
const SEEN = 100

/** The text as it is drawn, looked through again whenever `drawn` is another. */
export function useWords(root: RefObject<HTMLElement | null>, drawn: readonly unknown[]): Words | null {
  const [words, setWords] = useState<Words | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is looked at, not read
  useLayoutEffect(() => setWords(root.current && wordsIn(root.current)), drawn)
  return words
}

/** Brings a place into view when the address names another one; what is in view stays where it is, and so does a reader who was there before. */
export function useInView(words: Words | null, place: Place | null, wasThere: boolean): void {
  const name = place ? `${place.start}-${place.end}` : ''
  const last = useRef(wasThere ? name : '')
  useLayoutEffect(() => {
    if (!words || name === last.current) return
    last.current = name
    if (place) bringIntoView(words, place)
  }, [words, place, name])
}

/** Scrolls as little as is needed. */
export function bringIntoView(words: Words, place: Place): void {
  const box = boxOf(words.rangesOf(place)) ?? words.elementAt(place.start)?.getBoundingClientRect()
  if (!box) return
  // on narrow windows the chosen attribution lies over the lower half
  const [top, bottom] = [EDGE, window.innerHeight * (window.matchMedia('(width <= 70rem)').matches ? 0.5 : 0.9)]
  if (box.top < top || box.bottom > bottom) window.scrollBy({ top: box.top - window.innerHeight / 4, behavior: 'instant' })
}
