import { scaleUtc } from 'd3-scale'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { timelineText } from '#message'
import { useSettings } from '../../settings.ts'
import { useDays, useText } from '../../text.ts'
import { useGestures } from './gestures.ts'
import { type Domain, dayAt, type Item, TONES, zoomed } from './items.ts'
import { nearestTo, type Places, paint } from './paint.ts'

export interface ChartProps {
  readonly items: readonly Item[]
  readonly lanes: number
  readonly laneHeight: number
  readonly domain: Domain
  readonly onDomain: (domain: Domain) => void
  /** The item that is looked at, by its place among them; -1 for none. */
  readonly looked: number
  readonly onLook: (item: number) => void
  readonly onOpen: (item: number) => void
  /** What is told of the item looked at. */
  readonly card: ReactNode
}

const YEAR = 365 * 86_400_000
/** Pixels between two lines of the axis, at least, and around a mark within which it is meant. */
const TICK = 90
const REACH = 14
const CARD = 320

/** Points in their lanes, drawn on one canvas. */
export function Chart({ items, lanes, laneHeight, domain, onDomain, looked, onLook, onOpen, card }: ChartProps): ReactNode {
  const text = useText(timelineText)
  const canvas = useRef<HTMLCanvasElement>(null)
  const places = useRef<Places>({ x: new Float32Array(), y: new Float32Array() })
  const [width, setWidth] = useState(0)
  useWidth(canvas, setWidth)
  const ticks = useTicks(domain, width)
  const [at, setAt] = useState<{ x: number; y: number } | null>(null)
  const colours = useColours()
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || width === 0) return
    const ratio = window.devicePixelRatio || 1
    const height = lanes * laneHeight
    // setting the size clears it, and costs even where nothing changes
    if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
      element.width = Math.round(width * ratio)
      element.height = Math.round(height * ratio)
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    places.current = paint(context, { items, lanes, laneHeight, width, domain, ticks: ticks.map(({ x }) => x), colours })
    const [x, y] = [places.current.x[looked], places.current.y[looked]]
    setAt(x === undefined || y === undefined || Number.isNaN(x) ? null : { x, y })
  }, [items, lanes, laneHeight, width, domain, ticks, colours, looked])
  const find = (x: number, y: number): number => nearestTo(places.current, x, y, REACH)
  useGestures(canvas, {
    domain,
    onDomain,
    onPress: (x, y) => {
      const found = find(x, y)
      if (found >= 0) onOpen(found)
    },
    onPoint: (x, y) => onLook(x === null ? -1 : find(x, y)),
  })
  const press = (event: KeyboardEvent): void => {
    const next = stepFrom(event.key, looked, items, domain)
    if (next !== null) onLook(next)
    else if (event.key === '+' || event.key === '=') onDomain(zoomed(domain, 0.6, 0.5))
    else if (event.key === '-') onDomain(zoomed(domain, 1 / 0.6, 0.5))
    else if (event.key === 'Enter' && looked >= 0) onOpen(looked)
    else if (event.key === 'Escape') onLook(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
    const item = next === null ? undefined : items[next]
    // what is out of view comes into its middle
    if (item && (item.time < domain[0] || item.time > domain[1])) {
      const half = (domain[1] - domain[0]) / 2
      onDomain([item.time - half, item.time + half])
    }
  }
  return (
    <div className="timeline-chart">
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its points are walked through with the arrow keys */}
      <canvas
        ref={canvas}
        className="timeline-canvas"
        style={{ height: lanes * laneHeight }}
        tabIndex={0}
        role="application"
        aria-label={text.chart}
        onKeyDown={press}
        onFocus={() => looked < 0 && onLook(items.findLastIndex(({ time }) => time >= domain[0] && time <= domain[1]))}
      />
      <div className="timeline-axis" aria-hidden="true">
        {ticks.map(({ x, label }) => (
          <span key={x} style={{ insetInlineStart: x }}>
            {label}
          </span>
        ))}
      </div>
      {at && <span className="timeline-ring" style={{ left: at.x, top: at.y }} />}
      <div
        className={at ? 'timeline-card' : 'hidden'}
        style={at ? { left: Math.max(0, Math.min(at.x - CARD / 2, width - CARD)), top: at.y + 14 } : {}}
        role="status"
      >
        {card}
      </div>
    </div>
  )
}

function useWidth(element: RefObject<HTMLElement | null>, onWidth: (width: number) => void): void {
  useEffect(() => {
    const box = element.current
    if (!box) return undefined
    const observer = new ResizeObserver(() => onWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element, onWidth])
}

function useTicks(domain: Domain, width: number): readonly { readonly x: number; readonly label: string }[] {
  const { short } = useDays()
  const { language } = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `short` is made anew by each drawing, and hangs on the language alone
  return useMemo(() => {
    const scale = scaleUtc().domain(domain).range([0, width])
    const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK)))
    const step = (ticks[1]?.getTime() ?? 0) - (ticks[0]?.getTime() ?? 0)
    const length = step > YEAR * 0.9 ? 4 : step > 27 * 86_400_000 ? 7 : 10
    const space = (width * step) / Math.max(1, domain[1] - domain[0])
    // every second one is named where there is no room for all of them
    const each = space < TICK ? Math.ceil(TICK / Math.max(1, space)) : 1
    return ticks.map((tick, i) => {
      const x = scale(tick)
      const named = i % each === 0 && x > TICK / 2 && x < width - TICK / 2
      return { x, label: named ? short(dayAt(tick.getTime()).slice(0, length)) : '' }
    })
  }, [domain, width, language])
}

/** The colours of the theme as it is now: a canvas knows no variables. */
function useColours(): Readonly<Record<string, string>> {
  const { theme } = useSettings()
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = (): void => setDark(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the styles hang on both
  return useMemo(() => {
    const styles = getComputedStyle(document.documentElement)
    const colour = (name: string): string => styles.getPropertyValue(name).trim()
    return {
      ...Object.fromEntries(TONES.map((tone) => [tone, colour(tone === 'deed' ? '--soft' : `--act-${tone}`)])),
      rule: colour('--rule'),
    }
  }, [theme, dark])
}

/** Where a key leads from an item: to one before or behind it in its lane, or to the nearest of another lane; null for keys that lead nowhere. */
function stepFrom(key: string, looked: number, items: readonly Item[], domain: Domain): number | null {
  const here = items[looked]
  if (!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(key)) return null
  if (key === 'Home') return items.findIndex(({ time }) => time >= domain[0])
  if (key === 'End' || !here) return items.findLastIndex(({ time }) => time <= domain[1])
  if (key === 'ArrowRight')
    return orStay(
      items.findIndex((item, i) => i > looked && item.lane === here.lane),
      looked,
    )
  if (key === 'ArrowLeft')
    return orStay(
      items.findLastIndex((item, i) => i < looked && item.lane === here.lane),
      looked,
    )
  const lanes = [...new Set(items.map(({ lane }) => lane))].sort((a, b) => a - b)
  const lane = lanes[lanes.indexOf(here.lane) + (key === 'ArrowDown' ? 1 : -1)]
  if (lane === undefined) return looked
  let best = looked
  for (const [i, item] of items.entries())
    if (item.lane === lane && (best === looked || Math.abs(item.time - here.time) < Math.abs((items[best] as Item).time - here.time)))
      best = i
  return best
}

const orStay = (found: number, looked: number): number => (found < 0 ? looked : found)
