import './timeline.css'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { timelineText } from '#message'
import type { Answer, DeedPoint, Point } from '#question'
import { toPlace, toSaying, useAddress } from '../../address.ts'
import { feedOf, fetchJson, sayingsTable, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { Legend } from '../../part/legend.tsx'
import { useTitle } from '../../part/title.ts'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'
import { Card } from './card.tsx'
import { Chart } from './chart.tsx'
import { Controls } from './controls.tsx'
import { type Domain, dayAt, domainOf, type Item, itemsOf, LANES, type LaneKind, spanOf, zoomed } from './items.ts'
import { LaneNames } from './lane-names.tsx'
import { Strip } from './strip.tsx'
import { Table } from './table.tsx'

const NONE: readonly never[] = []
const LANE = 44
/** Milliseconds after the last movement in which the address follows. */
const SETTLED = 350

/** Who said what when, in lanes, with the deeds that the same pages tell below. */
export function View(): ReactNode {
  const text = useText(timelineText)
  const { values } = useAddress()
  const { q = '', since, until } = values
  const by = LANES.find((lane) => lane === values.lanes) ?? 'source'
  useTitle(text.title)
  const line = [q, since && `since:${since}`, until && `until:${until}`].filter(Boolean).join(' ')
  const answer = useAnswer<'points'>('/points', { q: line })
  const deeds = useAnswer<'deeds'>('/deeds', { q: line })
  return (
    <>
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <Controls by={by} />
      <Answered asked={answer}>
        {(points) =>
          points.months.length === 0 ? (
            <Empty />
          ) : (
            <Drawing
              answer={points}
              deeds={deeds.data?.deeds ?? NONE}
              deedsLeft={deeds.data?.left ?? 0}
              by={by}
              since={since}
              until={until}
            />
          )
        }
      </Answered>
      <Formats
        links={{
          JSON: twinOf('/points', { q: line }),
          CSV: sayingsTable({ q: line }),
          Atom: feedOf({ q: line }),
          [`JSON (${text.deeds})`]: twinOf('/deeds', { q: line }),
        }}
      />
    </>
  )
}

interface DrawingProps {
  readonly answer: Extract<Answer, { kind: 'points' }>
  readonly deeds: readonly DeedPoint[]
  readonly deedsLeft: number
  readonly by: LaneKind
  readonly since: string | undefined
  readonly until: string | undefined
}

function Drawing({ answer, deeds, deedsLeft, by, since, until }: DrawingProps): ReactNode {
  const text = useText(timelineText)
  const count = useCount()
  const { points, months, total, more } = answer
  const { lanes, items } = useMemo(() => itemsOf(points, deeds, by), [points, deeds, by])
  const usual = useMemo(() => spanOf(items), [items])
  const { domain, move, choose } = useDomain(since, until, usual)
  const [looked, setLooked] = useState(-1)
  const open = useOpen()
  const item = items[looked]
  const left = total - points.length
  return (
    <>
      <p className="total" role="status">
        {text.total(count(points.length), count(total), more)}
        {left > 0 && ` · ${text.left}`}
        {deedsLeft > 0 && deeds.length > 0 && ` · ${text.deedsLeft(count(deedsLeft))}`}
      </p>
      <Strip months={months} domain={domain} onChoose={choose} />
      <div className="timeline-lanes">
        <LaneNames lanes={lanes} by={by} height={LANE} />
        <Chart
          items={items}
          lanes={lanes.length}
          laneHeight={LANE}
          domain={domain}
          onDomain={move}
          looked={looked}
          onLook={setLooked}
          onOpen={(at) => void open(items[at])}
          card={<Card item={item} />}
        />
      </div>
      <div className="timeline-zoom">
        <button type="button" onClick={() => move(zoomed(domain, 0.5, 0.5))} aria-label={text.zoomIn}>
          ＋
        </button>
        <button type="button" onClick={() => move(zoomed(domain, 2, 0.5))} aria-label={text.zoomOut}>
          －
        </button>
        <p className="count">{text.help}</p>
      </div>
      <Legend>
        <li className="legend-conditional">{text.conditional}</li>
        {deeds.length > 0 && <li className="legend-deed">{text.deeds}</li>}
      </Legend>
      <Table items={items} domain={domain} />
    </>
  )
}

/** The time in view: what is moved is seen at once, and the address follows when it rests. */
function useDomain(
  since: string | undefined,
  until: string | undefined,
  usual: Domain,
): { readonly domain: Domain; readonly move: (domain: Domain) => void; readonly choose: (domain: Domain) => void } {
  const { change } = useAddress()
  const [live, setLive] = useState<Domain | null>(null)
  const settled = useMemo(() => domainOf(since, until, usual), [since, until, usual])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is made anew by each drawing
  useEffect(() => {
    if (!live) return undefined
    const timer = setTimeout(() => {
      change(inDays(live), { replace: true })
      setLive(null)
    }, SETTLED)
    return () => clearTimeout(timer)
  }, [live])
  return { domain: live ?? settled, move: setLive, choose: (domain) => change(inDays(domain)) }
}

const inDays = ([from, to]: Domain): { since: string; until: string } => ({ since: dayAt(clamped(from)), until: dayAt(clamped(to - 1)) })
/** A query knows years of four digits. */
const clamped = (time: number): number => Math.min(Math.max(time, Date.UTC(1000, 0, 1)), Date.UTC(9999, 11, 31))

/** Opens what a mark stands for; where a saying is told its point does not know, and so it is asked. */
function useOpen(): (item: Item | undefined) => Promise<void> {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { language } = useSettings()
  const refOf = async ({ at }: Point): Promise<string | undefined> => {
    const address = twinOf('/points/hits', { of: at })
    const ask = (): Promise<Extract<Answer, { kind: 'hits' }>> => fetchJson(address, language)
    const { found } = await client.fetchQuery({ queryKey: ['answer', address, language], queryFn: ask })
    return found[0]?.ref
  }
  return async (item) => {
    if (item?.deed) return navigate({ to: toPlace(item.deed.ref) })
    const ref = item?.point && (await refOf(item.point))
    if (ref) await navigate({ to: toSaying(ref) })
  }
}
