import './sources.css'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { sourcesText } from '#message'
import { writtenPart } from '#text'
import { useAddress, usePart } from '../../address.ts'
import { feedOf, sayingsTable, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { Kin } from './kin.tsx'
import { ProfileFacts } from './profile.tsx'
import { SHOWS, Shown } from './shown.tsx'

/** One who speaks: names, offices, what they do with words, to whom, and all that they said. */
export function View(): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const called = usePart('name')
  const { values, change } = useAddress()
  const show = SHOWS.find((one) => one === values.show) ?? 'said'
  const path = `/source/${encodeURIComponent(called)}`
  const answer = useAnswer<'profiles'>(path)
  const line = [writtenPart('source', called), values.q].filter(Boolean).join(' ')
  useTitle(called)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <Answered asked={answer}>
      {({ profiles }) => {
        // of several who are called so, the one whose name it is
        const profile = profiles.find(({ names }) => names.some(({ name }) => name === called)) ?? profiles[0]
        if (!profile) return null
        const others = profiles.filter((one) => one !== profile)
        const name = profile.names[0]?.name ?? profile.name
        return (
          <div className="with-side source-view">
            <div>
              <header className="head">
                <h1>{name}</h1>
                <p className="count">
                  {text.times(count(profile.count))} ·{' '}
                  <Link to="/timeline" search={{ q: `source:"${called}"` } as never}>
                    {text.timeline}
                  </Link>
                </p>
              </header>
              {others.length > 0 && (
                <p className="source-several">
                  {text.several(called)}:{' '}
                  {others.map((other) => (
                    <Link key={other.name} to={`/source/${encodeURIComponent(other.names[0]?.name ?? other.name)}`}>
                      {other.names[0]?.name ?? other.name}
                    </Link>
                  ))}
                </p>
              )}
              <nav className="source-tabs" aria-label={text.tabs}>
                {SHOWS.map((one) => (
                  <button key={one} type="button" aria-pressed={show === one} onClick={() => change({ show: one, offset: undefined })}>
                    {text.shows[one]}
                  </button>
                ))}
              </nav>
              <div ref={list}>
                <Shown show={show} called={called} />
              </div>
              <Formats links={{ JSON: twinOf(path), CSV: sayingsTable({ q: line }), Atom: feedOf({ q: line }) }} />
            </div>
            <aside className="side source-side" aria-label={name}>
              <ProfileFacts profile={profile} called={called} />
              <Kin called={called} />
            </aside>
          </div>
        )
      }}
    </Answered>
  )
}
