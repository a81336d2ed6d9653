/** Milliseconds in which a view whose data come late may still be moved to where its reader left it. */
const LATE = 5_000
/** What a reader moves with: from then on the view is theirs. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Takes a step before each frame until one says that the place is reached, the reader moves, or it is too late; gives the end of it. */
export function comeBack(step: () => boolean): () => void {
  const until = performance.now() + LATE
  let frame = 0
  const end = (): void => {
    cancelAnimationFrame(frame)
    for (const move of MOVES) window.removeEventListener(move, end)
  }
  const again = (): void => {
    if (step() || performance.now() > until) end()
    else frame = requestAnimationFrame(again)
  }
  for (const move of MOVES) window.addEventListener(move, end, { passive: true })
  frame = requestAnimationFrame(again)
  return end
}
