import type { ReactNode } from 'react'
import { topicsText } from '#message'
import type { TopicAnswer } from '#question'
import { useCount, useDays, useText } from '../../text.ts'

/** Units of the drawing. */
const WIDTH = 240
const HEIGHT = 32

interface MonthsProps {
  readonly label: string
  readonly months: TopicAnswer['months']
  /** The first and the last month drawn, the same for all topics, so that they can be compared. */
  readonly span: readonly [string, string]
}

/** A bar a month. What it shows stands in words too, for whoever cannot see it. */
export function Months({ label, months, span }: MonthsProps): ReactNode {
  const text = useText(topicsText)
  const count = useCount()
  const { short } = useDays()
  const [from, to] = span.map(numberOf) as [number, number]
  const step = WIDTH / (to - from + 1)
  const most = Math.max(1, ...months.map((month) => month.count))
  const told = months.map((month) => text.month(short(month.name), count(month.count))).join(', ')
  return (
    <svg
      className="topics-months"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${label}: ${told}`}
      preserveAspectRatio="none"
    >
      <title>{told}</title>
      <line x1={0} y1={HEIGHT} x2={WIDTH} y2={HEIGHT} />
      {months.map(({ name, count: found }) => {
        const height = Math.max(2, (found / most) * (HEIGHT - 2))
        return (
          <rect
            key={name}
            x={(numberOf(name) - from) * step}
            y={HEIGHT - height}
            width={Math.max(1, step - Math.min(2, step / 4))}
            height={height}
          />
        )
      })}
    </svg>
  )
}

/** Months since the year 0. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
