import { type RefObject, useEffect } from 'react'
import type { AttributionHere } from '#question'
import { bringRow, rowHeight } from './list.tsx'
import { lastUpTo } from './stretch.ts'
import type { Words } from './words.ts'

/** Pixels at the top of the window that the bar covers. */
export const EDGE = 72

/** The text and the list scroll together: whichever of them is under the hand or the focus leads, and the other follows. */
export function useTogether(
  words: Words | null,
  list: RefObject<HTMLDivElement | null>,
  numbers: readonly number[],
  attributions: readonly AttributionHere[],
): void {
  useEffect(() => {
    const box = list.current
    // on a phone the list stands below the text, as long as it is
    if (!words || !box || box.scrollHeight <= box.clientHeight) return undefined
    const starts = numbers.map((number) => ({ start: (attributions[number] as AttributionHere).attribution.content.start }))
    let leads: 'text' | 'list' = 'text'
    let asked = 0
    const soon = (work: () => void): void => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(work)
    }
    const toList = (): void => {
      leads = 'list'
    }
    const toText = ({ target }: Event): void => {
      if (!(target instanceof Node && box.contains(target))) leads = 'text'
    }
    const textScrolled = (): void => {
      if (leads === 'text')
        soon(() => {
          const place = words.placeAtEdge(EDGE)
          if (place === null) return
          // attributions inside others need not stand in order: the last that begins in front of the edge is near enough
          bringRow(box, Math.max(0, lastUpTo(starts, place)))
        })
    }
    const listScrolled = (): void => {
      if (leads === 'list')
        soon(() => {
          const start = starts[Math.floor(box.scrollTop / rowHeight())]?.start
          const element = start === undefined ? null : words.elementAt(start)
          if (element) window.scrollBy({ top: element.getBoundingClientRect().top - EDGE - 8, behavior: 'instant' })
        })
    }
    const listeners: readonly [EventTarget, string, (event: Event) => void][] = [
      [box, 'pointerenter', toList],
      [box, 'wheel', toList],
      [box, 'focusin', toList],
      [document, 'pointermove', toText],
      [document, 'wheel', toText],
      [document, 'focusin', toText],
      [window, 'scroll', textScrolled],
      [box, 'scroll', listScrolled],
    ]
    for (const [target, name, listener] of listeners) target.addEventListener(name, listener, { passive: true })
    return () => {
      cancelAnimationFrame(asked)
      for (const [target, name, listener] of listeners) target.removeEventListener(name, listener)
    }
  }, [words, list, numbers, attributions])
}
