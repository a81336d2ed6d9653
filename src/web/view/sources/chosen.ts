import { useAddress } from '../../address.ts'

/** Under which names those to be compared stand in an address. */
export const SIDES = ['a', 'b', 'c', 'd'] as const

/** Those chosen so far stand in the address, so that they stay while others are looked for. */
export function useChosen(): { readonly chosen: readonly string[]; readonly toggle: (name: string) => void } {
  const { values, change } = useAddress()
  const chosen = SIDES.flatMap((side) => values[side] || [])
  return {
    chosen,
    toggle: (name) => {
      const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name].slice(-SIDES.length)
      change(Object.fromEntries(SIDES.map((side, i) => [side, next[i]])), { replace: true })
    },
  }
}
