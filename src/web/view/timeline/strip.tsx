import { type PointerEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { SpeakerName } from '#ledger'
import { timelineText } from '#message'
import { useDays, useText } from '../../text.ts'
import { type Domain, dayAt, timeOf } from './items.ts'

const HEIGHT = 40
/** Share of all sayings at each end that the strip leaves out. */
const STRAY = 0.002

/** How much was said in each month; dragging over it chooses a time. */
export function Strip({
  months,
  domain,
  onChoose,
}: {
  readonly months: readonly SpeakerName[]
  readonly domain: Domain
  readonly onChoose: (domain: Domain) => void
}): ReactNode {
  const text = useText(timelineText)
  const { short } = useDays()
  const shown = useMemo(() => withoutStrays(months), [months])
  const strip = useRef<HTMLButtonElement>(null)
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  const [from, to] = [timeOf(first.name), timeOf(last.name) + 31 * 86_400_000]
  const most = Math.max(...shown.map(({ count }) => count))
  const shareAt = ({ clientX }: PointerEvent): number => {
    const { left, width } = (strip.current as HTMLElement).getBoundingClientRect()
    return Math.min(1, Math.max(0, (clientX - left) / width))
  }
  const share = (time: number): number => Math.min(1, Math.max(0, (time - from) / (to - from)))
  const [left, right] = drag ?? [share(domain[0]), share(domain[1])]
  const end = (): void => {
    setDrag(null)
    if (!drag || Math.abs(drag[1] - drag[0]) < 0.005) return
    onChoose([from + (to - from) * Math.min(...drag), from + (to - from) * Math.max(...drag)])
  }
  return (
    <div className="timeline-strip-box">
      {/* the same is done by the two days above, which a keyboard reaches */}
      <button
        type="button"
        ref={strip}
        className="timeline-strip"
        tabIndex={-1}
        aria-label={text.strip}
        title={text.strip}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          const at = shareAt(event)
          setDrag([at, at])
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], shareAt(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <svg viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <title>{text.strip}</title>
          {shown.map(({ name, count }) => {
            const height = Math.max(1, (count / most) * HEIGHT)
            const width = Math.max(0.8, (1000 * 28 * 86_400_000) / (to - from))
            return <rect key={name} x={share(timeOf(name)) * 1000} y={HEIGHT - height} width={width} height={height} />
          })}
        </svg>
        <span className="timeline-brush" style={{ left: `${Math.min(left, right) * 100}%`, width: `${Math.abs(right - left) * 100}%` }} />
      </button>
      <p className="timeline-ends" aria-hidden="true">
        <span>{short(first.name)}</span>
        <span>{short(dayAt(to).slice(0, 7))}</span>
      </p>
    </div>
  )
}

function withoutStrays(months: readonly SpeakerName[]): readonly SpeakerName[] {
  const all = months.reduce((sum, { count }) => sum + count, 0)
  let before = 0
  return months.filter(({ count }) => {
    const [start, end] = [before, before + count]
    before = end
    return end > all * STRAY && start < all * (1 - STRAY)
  })
}
