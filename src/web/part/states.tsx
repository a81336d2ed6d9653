import { type ReactNode, useRef } from 'react'
import { useAddress } from '../address.ts'
import { useCount } from '../text.ts'
import { useScrolls } from './scrolls.ts'

/** Narrows a board to one state, which stands in the address; each says how many are in it. */
export function States<State extends string>({
  label,
  all,
  total,
  states,
  names,
  counts,
}: {
  readonly label: string
  /** What all of them are called. */
  readonly all: string
  readonly total: number
  readonly states: readonly State[]
  readonly names: Readonly<Record<State, string>>
  readonly counts: Readonly<Record<State, number>> | null
}): ReactNode {
  const count = useCount()
  const { values, change } = useAddress()
  const box = useRef<HTMLFieldSetElement>(null)
  useScrolls(box)
  return (
    <fieldset ref={box} className="chips states">
      <legend className="hidden">{label}</legend>
      <button type="button" aria-pressed={!values.state} onClick={() => change({ state: undefined })}>
        {all} <span className="count">{count(total)}</span>
      </button>
      {states.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={values.state === one}
          onClick={() => change({ state: values.state === one ? undefined : one })}
        >
          {names[one]} <span className="count">{count(counts?.[one] ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  )
}
