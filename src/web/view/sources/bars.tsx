import type { ReactNode } from 'react'
import type { SpeakerName } from '#ledger'
import { sourcesText } from '#message'
import { useCount, useDays, useText } from '../../text.ts'

/** From so many months on, years are drawn. */
const MONTHS = 30
/** Bars drawn at most, the last ones. */
const MOST = 40

/** How much was said in each month, or in each year where there are many; a bar narrows what is shown to its time. */
export function Bars({
  months,
  onChoose,
}: {
  readonly months: readonly SpeakerName[]
  readonly onChoose: (since: string, until: string) => void
}): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const { short } = useDays()
  const bars = barsOf(months)
  if (bars.length < 2) return null
  const most = Math.max(...bars.map((bar) => bar.count))
  return (
    <section>
      <h2>{text.months}</h2>
      <ul className="source-months">
        {bars.map(({ name, count: times }) => (
          <li key={name}>
            <button
              type="button"
              disabled={times === 0}
              aria-label={text.year(short(name), count(times))}
              title={text.year(short(name), count(times))}
              onClick={() => onChoose(name, name)}
            >
              <span style={{ height: `${(times / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
      <p className="source-ends" aria-hidden="true">
        <span>{short(bars[0]?.name ?? '')}</span>
        <span>{short(bars.at(-1)?.name ?? '')}</span>
      </p>
    </section>
  )
}

/** Months, or years, from the first to the last with none left out. */
function barsOf(months: readonly SpeakerName[]): readonly SpeakerName[] {
  const [first, last] = [months[0]?.name, months.at(-1)?.name]
  if (first === undefined || last === undefined) return []
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  const byYear = number(last) - number(first) >= MONTHS
  const counts = new Map<number, number>()
  const keyOf = (month: string): number => (byYear ? Number(month.slice(0, 4)) : number(month))
  for (const { name, count } of months) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + count)
  const to = keyOf(last)
  const from = Math.max(keyOf(first), to - MOST + 1)
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const key = from + i
    const name = byYear
      ? String(key).padStart(4, '0')
      : `${String(Math.floor(key / 12)).padStart(4, '0')}-${String((key % 12) + 1).padStart(2, '0')}`
    return { name, count: counts.get(key) ?? 0 }
  })
}
