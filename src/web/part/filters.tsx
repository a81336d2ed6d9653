import { type FormEvent, type ReactNode, useId } from 'react'
import { filterText } from '#message'
import { useAddress } from '../address.ts'
import { useText } from '../text.ts'
import { useFold } from './fold.tsx'

/** A filter that stands in the address under its name, with values that are offered. */
interface Filter {
  readonly name: string
  readonly label: string
  readonly offered?: readonly string[]
  readonly type?: 'text' | 'date'
}

/** Filters of a view; pressed Enter or the button, what is in them goes into the address. */
export function Filters({ filters, clears }: { readonly filters: readonly Filter[]; readonly clears: readonly string[] }): ReactNode {
  const text = useText(filterText)
  const { values, change } = useAddress()
  const id = useId()
  const [open, turn] = useFold('filters')
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    change({
      ...Object.fromEntries(clears.map((name) => [name, undefined])),
      ...Object.fromEntries(filters.map(({ name }) => [name, String(form.get(name) ?? '').trim() || undefined])),
    })
  }
  const given = filters.flatMap(({ name }) => values[name] ?? [])
  return (
    <search>
      <button type="button" className="filters-toggle" aria-expanded={open} aria-controls={id} onClick={turn}>
        {text.filters} {given.length > 0 && <span lang="ja">{given.join('・')}</span>}
      </button>
      <form
        id={id}
        className={open ? 'filters open' : 'filters'}
        onSubmit={submit}
        key={filters.map(({ name }) => values[name] ?? '').join('\n')}
      >
        {filters.map(({ name, label, offered = [], type = 'text' }) => (
          <label key={name}>
            <span>{label}</span>
            <input
              name={name}
              type={type}
              defaultValue={values[name] ?? ''}
              list={offered.length > 0 ? `${id}${name}` : undefined}
              autoComplete="off"
              maxLength={500}
            />
            {offered.length > 0 && (
              <datalist id={`${id}${name}`}>
                {offered.map((value) => (
                  <option key={value} value={value} />
                ))}
              </datalist>
            )}
          </label>
        ))}
        <button type="submit">{text.apply}</button>
        {given.length > 0 && (
          <button
            type="button"
            onClick={() => change(Object.fromEntries([...filters.map(({ name }) => name), ...clears].map((n) => [n, undefined])))}
          >
            {text.clear}
          </button>
        )}
      </form>
    </search>
  )
}
