import { type RefObject, useEffect } from 'react'

/** Marks what scrolls sideways, `data-more`, as long as more of it lies beyond its end; marked, it fades out there. */
export function useScrolls(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = box
    if (!current) return undefined
    const look = (): void => {
      const beyond = current.scrollWidth - current.clientWidth - Math.abs(current.scrollLeft)
      current.toggleAttribute('data-more', beyond > 1)
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(current)
    for (const child of current.children) sizes.observe(child)
    current.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      current.removeEventListener('scroll', look)
    }
  }, [box])
}
