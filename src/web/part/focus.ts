const items = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#view [data-open]')]

/** Frames in which what came is drawn. */
const FRAMES = 20

/** Whether nobody has the focus: what had it is gone, or can be used no more. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Keeps in mind what the focus is in. What is given puts it back there where it was lost: to what was decided about, to what now stands in its place in
 * its list, or to the view.
 */
export function holdFocus(): () => void {
  const from = document.activeElement
  const home = from?.closest<HTMLElement>('[tabindex="-1"]:not(#view)')
  // what is decided about stands around what decides, or in front of it
  const at = items().findLastIndex(
    (item) => from !== null && (item.contains(from) || (item.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
  )
  const name = items()[at]?.dataset.open
  const look = (frames: number): void => {
    // what has the focus now may be gone with the next drawing
    if (!isLost()) {
      if (frames > 0) requestAnimationFrame(() => look(frames - 1))
      return
    }
    const now = items()
    const same = at < 0 ? undefined : (now.find((item) => item.dataset.open === name) ?? now[Math.min(at, now.length - 1)])
    const place = home?.isConnected ? home : (same ?? document.getElementById('view'))
    place?.focus()
  }
  return () => requestAnimationFrame(() => look(FRAMES))
}
