import { Link } from '@tanstack/react-router'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { sayingText } from '#message'
import type { Retold, Station } from '#question'
import { toPlace, toSearch, toSource } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { Fold } from '../../part/fold.tsx'
import { useScrolls } from '../../part/scrolls.ts'
import { useCount, useText } from '../../text.ts'
import { drawingOf, NODE } from './layout.ts'

/** The ways of a saying from its source to every page: drawn, and in words. */
export function Ways({ retold }: { readonly retold: Retold }): ReactNode {
  const text = useText(sayingText)
  const count = useCount()
  const { saying, stations } = retold
  const box = useRef<HTMLElement>(null)
  useScrolls(box)
  const { width, height, places, lines } = useMemo(() => drawingOf(retold), [retold])
  const from = stations.find(({ kind }) => kind === 'source')
  const begins = from && places.get(from.key)?.y
  useLayoutEffect(() => {
    // a high one is seen in part: what all ways begin with first
    if (box.current && begins !== undefined) box.current.scrollTop = begins - (box.current.clientHeight - NODE.height) / 2
  }, [begins])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keys too */}
      <figure ref={box} className="retold-graph" aria-label={text.ways} tabIndex={0}>
        <div style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            <defs>
              <marker id="retold-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0L8 4L0 8z" />
              </marker>
            </defs>
            {lines.map(({ key, path }) => (
              <path key={key} d={path} markerEnd="url(#retold-tip)" className="retold-leg" />
            ))}
          </svg>
          {stations.map((station) => {
            const { x, y } = places.get(station.key) ?? { x: 0, y: 0 }
            return (
              <div key={station.key} className={`retold-station is-${station.kind}`} style={{ left: x, top: y, ...NODE }}>
                <span>
                  {text.stations[station.kind]}
                  {station.account !== null && ` · ${text.account(count(station.account + 1))}`}
                </span>
                <StationLink station={station} retold={retold} />
              </div>
            )
          })}
        </div>
      </figure>
      <Fold name="words" className="retold-words" summary={text.inWords}>
        <ol>
          {saying.tellings.map(({ ref, chain, page }, i) => (
            <li key={ref}>
              {text.account(count((saying.origins.groups[i] ?? 0) + 1))}: <span lang="ja">{chain.join(' → ')}</span> →{' '}
              <Link to={toPlace(ref)} lang="ja">
                {page.title ?? page.address}
              </Link>{' '}
              <Day day={page.published} />
            </li>
          ))}
        </ol>
      </Fold>
    </>
  )
}

function StationLink({ station: { kind, name, telling }, retold }: { readonly station: Station; readonly retold: Retold }): ReactNode {
  const ref = telling === null ? undefined : retold.saying.tellings[telling]?.ref
  const to = kind === 'site' ? toSearch(`outlet:${/\s/.test(name) ? `"${name}"` : name}`) : ref ? toPlace(ref) : toSource(name)
  return (
    <Link to={to} title={name} lang="ja">
      {name}
    </Link>
  )
}
