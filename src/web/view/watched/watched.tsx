import { type ReactNode, useRef, useState } from 'react'
import type { WatchedTold } from '#desk'
import { type SourceTold, watchedText } from '#message'
import { useAddress } from '../../address.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { May, useMay } from '../../part/may.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { useTold } from '../../told.ts'
import { Follow } from './follow.tsx'
import { SourceRow } from './source.tsx'
import { Stop } from './stop.tsx'
import { useWatch } from './watch.ts'
import './watched.css'

const STATES = ['all', 'failing', 'gone', 'new', 'followed'] as const

/** What is followed: when it was asked, what was new, and what is in the way. */
export function View(): ReactNode {
  const text = useText(watchedText)
  useTitle(text.title)
  const answer = useTold<WatchedTold>('watched', '/watched')
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <div ref={list} className="watched">
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="watched-lead">{text.lead}</p>
      <Answered asked={answer}>
        {(watched) => (
          <>
            <p className="watched-by" role="status">
              {watched.by === 'here' ? text.here : watched.by === null ? text.nobody : text.elsewhere(String(watched.by))}
            </p>
            {typeof watched.by !== 'number' && (
              <May needs="add">
                <Follow />
              </May>
            )}
            {watched.sources.length === 0 ? <Nothing /> : <Sources watched={watched} />}
            <Formats links={{ JSON: '/api/watched' }} />
          </>
        )}
      </Answered>
    </div>
  )
}

function Nothing(): ReactNode {
  const text = useText(watchedText)
  return (
    <section className="empty">
      <p>
        <strong>{text.none}</strong>
      </p>
      <p>{text.noneCure}</p>
    </section>
  )
}

/** Those that a human should look at stand first, then the latest news. */
function inOrder(sources: readonly SourceTold[]): readonly SourceTold[] {
  const weight = ({ state, failures }: SourceTold): number => (state === 'gone' ? 1000 : failures)
  return [...sources].sort(
    (a, b) => weight(b) - weight(a) || (b.news ?? '').localeCompare(a.news ?? '') || (a.address < b.address ? -1 : 1),
  )
}

function Sources({ watched: { sources, broken, by } }: { readonly watched: WatchedTold }): ReactNode {
  const text = useText(watchedText)
  const count = useCount()
  const { values, change } = useAddress()
  const { state = 'all' } = values
  const [stopping, setStopping] = useState<SourceTold | null>(null)
  const watch = useWatch()
  const shown = inOrder(sources).filter((source) => state === 'all' || source.state === state)
  const may = useMay('add')
  const mayChange = may && typeof by !== 'number'
  const failing = sources.some((source) => source.state === 'failing' || source.state === 'gone')
  return (
    <section>
      <div className="watched-bar">
        <p className="total">
          {text.total(count(sources.length))}
          {broken > 0 && <strong className="watched-broken">{text.broken(count(broken))}</strong>}
        </p>
        <label>
          {text.state}{' '}
          <select value={state} onChange={({ target }) => change({ state: target.value === 'all' ? undefined : target.value })}>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {text.states[one]}
              </option>
            ))}
          </select>
        </label>
        {mayChange && failing && (
          <button type="button" disabled={watch.isPending} onClick={() => watch.mutate({ kind: 'now', addresses: null })}>
            {text.retry}
          </button>
        )}
      </div>
      <ul>
        {shown.map((source) => (
          <SourceRow
            key={source.address}
            source={source}
            {...(mayChange && {
              onNow: () => watch.mutate({ kind: 'now', addresses: [source.address] }),
              onStop: () => setStopping(source),
            })}
          />
        ))}
      </ul>
      {stopping && (
        <Stop
          address={stopping.address}
          onClose={() => setStopping(null)}
          onStop={() => {
            setStopping(null)
            watch.mutate({ kind: 'stop', addresses: [stopping.address] })
          }}
        />
      )}
    </section>
  )
}
