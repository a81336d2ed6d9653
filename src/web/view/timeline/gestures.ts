import { type RefObject, useEffect, useRef } from 'react'
import { type Domain, zoomed } from './items.ts'

/** Pixels that a press may move and still be a press. */
const STILL = 4
/** How much one step of a wheel zooms. */
const WHEEL = 0.0015

export interface Gestures {
  readonly domain: Domain
  readonly onDomain: (domain: Domain) => void
  /** A place was pressed, or pointed at; null where nothing is pointed at any more. Pixels. */
  readonly onPress: (x: number, y: number) => void
  readonly onPoint: (x: number | null, y: number) => void
}

/** Dragging moves, the wheel and two fingers zoom about where they are, a press is a press. */
export function useGestures(canvas: RefObject<HTMLCanvasElement | null>, gestures: Gestures): void {
  // listeners are set once: what they call changes with every frame
  const now = useRef(gestures)
  now.current = gestures
  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    const pointers = new Map<number, { x: number; y: number }>()
    let moved = 0
    const place = ({ clientX, clientY }: MouseEvent): { x: number; y: number } => {
      const { left, top } = element.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    const shift = (pixels: number): void => {
      const { domain, onDomain } = now.current
      const by = (pixels / element.clientWidth) * (domain[1] - domain[0])
      onDomain([domain[0] - by, domain[1] - by])
    }
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const scale = event.deltaMode === 1 ? 16 : 1
      const { domain, onDomain } = now.current
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) shift(-(event.deltaX || event.deltaY) * scale)
      else onDomain(zoomed(domain, Math.exp(event.deltaY * scale * WHEEL), place(event).x / element.clientWidth))
    }
    const down = (event: PointerEvent): void => {
      if (pointers.size === 0) moved = 0
      pointers.set(event.pointerId, place(event))
      element.setPointerCapture(event.pointerId)
    }
    const move = (event: PointerEvent): void => {
      const before = pointers.get(event.pointerId)
      const at = place(event)
      if (!before) {
        now.current.onPoint(at.x, at.y)
        return
      }
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      pointers.set(event.pointerId, at)
      moved += Math.abs(at.x - before.x) + Math.abs(at.y - before.y)
      if (!other) {
        if (moved > STILL) shift(at.x - before.x)
        return
      }
      const [was, is] = [Math.max(20, Math.abs(before.x - other.x)), Math.max(20, Math.abs(at.x - other.x))]
      const { domain, onDomain } = now.current
      onDomain(zoomed(domain, was / is, (at.x + other.x) / 2 / element.clientWidth))
    }
    const up = (event: PointerEvent): void => {
      const at = pointers.get(event.pointerId)
      pointers.delete(event.pointerId)
      if (at && event.type === 'pointerup' && moved <= STILL && pointers.size === 0) now.current.onPress(at.x, at.y)
    }
    const leave = (): void => now.current.onPoint(null, 0)
    element.addEventListener('wheel', wheel, { passive: false })
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, pointerleave: leave }
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener)
    return () => {
      element.removeEventListener('wheel', wheel)
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener as EventListener)
    }
  }, [canvas])
}
