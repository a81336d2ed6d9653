/** When this reader last said to have seen everything; ISO moment (UTC), null where never. */
const NAME = 'iwaku.looked'

export function lastLook(): string | null {
  try {
    const kept = localStorage.getItem(NAME)
    return kept !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(kept) ? kept : null
  } catch {
    // storage switched off: as if nobody had looked
    return null
  }
}

export function keepLook(moment: string): void {
  try {
    localStorage.setItem(NAME, moment)
  } catch {
    // holds for this page alone, then
  }
}
