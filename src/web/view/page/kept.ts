import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { comeBack } from '../../come-back.ts'
import { EDGE } from './together.ts'
import type { Words } from './words.ts'

/** Where a reader was in a text: a block of it, by where it begins, and how many pixels below the upper edge of the window it stood. */
export interface Left {
  readonly start: number
  readonly top: number
}

const NAME = 'iwaku.places'
/** Places that are kept: steps of this window's history. */
const MOST = 50
const places = stored()

function stored(): Map<string, Left> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(NAME) ?? '[]') as [string, Left][])
  } catch {
    // storage switched off, or changed by hand: as if nobody had been anywhere
    return new Map()
  }
}

function store(): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify([...places].slice(-MOST)))
  } catch {
    // holds until the window is closed, then
  }
}

/** Names this step of the window's history; loading it anew does not change it. */
const stepHere = (): string => (history.state as { __TSR_key?: string } | null)?.__TSR_key ?? location.href

/** Where the reader left this text the last time that it stood at this step of the history; null for a new one. */
export function useLeft(): Left | null {
  return useState(() => places.get(stepHere()) ?? null)[0]
}

/** Keeps where the reader is in a text, and brings them back there: heights change while a long one is drawn, a place in the text does not. */
export function useKeptPlace(words: Words | null, left: Left | null): void {
  const latest = useRef(words)
  useLayoutEffect(() => {
    latest.current = words
  })
  useEffect(() => (left ? comeBack(backTo(left, latest)) : undefined), [left])
  useEffect(() => {
    let asked = 0
    const keep = (): void => {
      const start = latest.current?.placeAtEdge(EDGE) ?? null
      const top = start === null ? undefined : latest.current?.elementAt(start)?.getBoundingClientRect().top
      if (start === null || top === undefined) return
      const step = stepHere()
      places.delete(step)
      places.set(step, { start, top })
    }
    const look = (): void => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(keep)
    }
    // a step whose address was changed since the last scrolling has another name
    const leave = (): void => {
      keep()
      store()
    }
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('pagehide', leave)
    return () => {
      cancelAnimationFrame(asked)
      window.removeEventListener('scroll', look)
      window.removeEventListener('pagehide', leave)
    }
  }, [])
}

/** Frames in which the place must not have moved: what lies around it has its height by then. */
const STILL = 20

function backTo({ start, top }: Left, words: RefObject<Words | null>): () => boolean {
  let still = 0
  return () => {
    const now = words.current?.elementAt(start)?.getBoundingClientRect().top
    if (now === undefined) return false
    const away = now - top
    still = Math.abs(away) < 1 ? still + 1 : 0
    if (still === 0) window.scrollBy({ top: away, behavior: 'instant' })
    return still > STILL
  }
}
