import { useEffect } from 'react'
import type { AttributionHere, PageReading } from '#question'
import type { Place } from '#reading'
import { TEMPERS, temperOf } from '../../part/temper.ts'
import type { SpotKeeper } from './spot.ts'
import type { Words } from './words.ts'

/** Whether the browser colours text without elements of its own; where it does not, `<mark>` does. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS

/** Everything of an attribution that is coloured as said. */
export const placesOf = ({ attribution: { content, contentMore } }: AttributionHere): readonly Place[] => [content, ...contentMore]

/** What lies on top: the later of these. */
const LAYERS = ['iwaku-event', ...TEMPERS.map((temper) => `iwaku-${temper}`), 'iwaku-condition', 'iwaku-chosen', 'iwaku-spot'] as const

function show(name: (typeof LAYERS)[number], ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = LAYERS.indexOf(name)
  CSS.highlights.set(name, highlight)
}

/** Colours what was said by its act: one highlight a temper, with a range a place and nothing put into the text. */
export function useHighlights(
  words: Words | null,
  { attributions, events }: PageReading,
  { on, isShown, events: withEvents }: { readonly on: boolean; readonly isShown: (number: number) => boolean; readonly events: boolean },
): void {
  useEffect(() => {
    if (!words || !on || !canHighlight()) return undefined
    const ranges = new Map<string, StaticRange[]>(TEMPERS.map((temper) => [temper, []]))
    attributions.forEach((one, number) => {
      if (!isShown(number) || one.rejected) return
      const own = ranges.get(temperOf(one.attribution.act)) as StaticRange[]
      for (const place of placesOf(one)) for (const range of words.rangesOf(place)) own.push(range)
    })
    for (const temper of TEMPERS) show(`iwaku-${temper}`, ranges.get(temper) as StaticRange[])
    show('iwaku-event', withEvents ? events.flatMap((event) => words.rangesOf(event)) : [])
    return () => {
      for (const temper of TEMPERS) show(`iwaku-${temper}`, [])
      show('iwaku-event', [])
    }
  }, [words, attributions, events, on, isShown, withEvents])
}

/** Sets off what the address names, with the condition it hangs on. */
export function useChosen(words: Words | null, place: Place | null, chosen: AttributionHere | null): void {
  useEffect(() => {
    if (!words || !canHighlight()) return undefined
    const places = chosen ? placesOf(chosen) : place ? [place] : []
    show('iwaku-chosen', places.flatMap(words.rangesOf))
    const { condition = null, consequence = null } = chosen?.attribution ?? {}
    show('iwaku-condition', condition || consequence ? [condition, consequence].flatMap((one) => (one ? words.rangesOf(one) : [])) : [])
    return () => {
      show('iwaku-chosen', [])
      show('iwaku-condition', [])
    }
  }, [words, place, chosen])
}

/** Sets off what the pointer or the focus is on. */
export function useSpotLight(words: Words | null, { attributions }: PageReading, keeper: SpotKeeper): void {
  useEffect(() => {
    if (!words || !canHighlight()) return undefined
    const light = (): void => {
      const one = attributions[keeper.get()?.number ?? -1]
      show('iwaku-spot', one ? placesOf(one).flatMap(words.rangesOf) : [])
    }
    const stop = keeper.listen(light)
    return () => {
      stop()
      show('iwaku-spot', [])
    }
  }, [words, attributions, keeper])
}
