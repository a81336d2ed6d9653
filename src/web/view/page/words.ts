import type { Place } from '#reading'
import { lastUpTo } from './stretch.ts'

interface Piece extends Place {
  readonly node: Text
}

/** The text as it is drawn: which text node shows which part of the page. Elements with `data-start` hold one text node each. */
export interface Words {
  /** Ranges that cover a place, one a node; none where it is folded away. */
  readonly rangesOf: (place: Place) => StaticRange[]
  /** The place that a point in a text node is; null outside of the text. */
  readonly placeOf: (node: Node, offset: number) => number | null
  /** The first element that shows a place, or what is behind it. */
  readonly elementAt: (place: number) => HTMLElement | null
  /** The place at the upper edge of the window, or `edge` pixels below it. */
  readonly placeAtEdge: (edge: number) => number | null
}

/** Looks through what is drawn once; it has to be done again when something was folded. */
export function wordsIn(root: HTMLElement): Words {
  const pieces: Piece[] = []
  const places = new Map<Node, number>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    const start = Number(element.dataset.start)
    pieces.push({ node, start, end: start + node.length })
    places.set(node, start)
  }
  pieces.sort((a, b) => a.start - b.start)
  const from = (place: number): number => Math.max(0, lastUpTo(pieces, place))
  return {
    rangesOf({ start, end }) {
      const ranges: StaticRange[] = []
      for (let i = from(start); i < pieces.length; i++) {
        const piece = pieces[i] as Piece
        if (piece.start >= end) break
        const [first, last] = [Math.max(start, piece.start) - piece.start, Math.min(end, piece.end) - piece.start]
        if (first < last)
          ranges.push(new StaticRange({ startContainer: piece.node, startOffset: first, endContainer: piece.node, endOffset: last }))
      }
      return ranges
    },
    placeOf(node, offset) {
      const start = places.get(node)
      return start === undefined ? null : start + offset
    },
    elementAt(place) {
      const at = pieces[from(place)]
      const shown = at && at.end <= place ? (pieces[from(place) + 1] ?? at) : at
      return shown?.node.parentElement ?? null
    },
    placeAtEdge(edge) {
      let [low, high] = [0, pieces.length]
      while (low < high) {
        const middle = (low + high) >> 1
        const bottom = (pieces[middle] as Piece).node.parentElement?.getBoundingClientRect().bottom ?? 0
        if (bottom <= edge) low = middle + 1
        else high = middle
      }
      return pieces[low]?.start ?? null
    },
  }
}

/** A live range of the first of several: for where it is on the screen. */
export function boxOf(ranges: readonly StaticRange[]): DOMRect | null {
  const [first] = ranges
  if (!first) return null
  const range = document.createRange()
  range.setStart(first.startContainer, first.startOffset)
  range.setEnd(first.endContainer, first.endOffset)
  return range.getBoundingClientRect()
}

/** The text node and offset under a point of the screen; null where there is no text. */
export function pointAt(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  const { node, offset } = caretAt(x, y)
  // the caret goes to the nearer edge of a letter: it is that letter only where the point lies in it
  for (const at of [offset, offset - 1]) {
    if (at < 0 || !(node instanceof Text) || at >= node.length) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    for (const { left, right, top, bottom } of range.getClientRects())
      if (left <= x && x <= right && top - 4 <= y && y <= bottom + 4) return { node, offset: at }
  }
  return null
}

function caretAt(x: number, y: number): { readonly node: Node | null; readonly offset: number } {
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y)
    return { node: found?.offsetNode ?? null, offset: found?.offset ?? 0 }
  }
  // older Safari
  const range = (document as Document).caretRangeFromPoint(x, y)
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0 }
}
