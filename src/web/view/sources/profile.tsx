import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { NameTally, Profile } from '#ledger'
import { sourcesText } from '#message'
import type { Entity } from '#question'
import { toSource, useAddress } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { useCount, useDays, useNames, useText } from '../../text.ts'
import { Bars } from './bars.tsx'

/** Values shown of each kind. */
const SHOWN = 8

/** What is known of a source, in short. */
export function ProfileFacts({ profile, called }: { readonly profile: Profile & Entity; readonly called: string }): ReactNode {
  const text = useText(sourcesText)
  const names = useNames()
  const { values, change } = useAddress()
  const months = useAnswer<'months'>(`/source/${encodeURIComponent(called)}/months`)
  const narrow = (part: string): void => change({ q: `${values.q ?? ''} ${part}`.trim(), show: undefined, offset: undefined })
  const { kind, names: own, aliases, offices, acts, targets, via, wikidata } = profile
  const calls = [...new Set([...own.slice(1).map(({ name }) => name), ...aliases.map(({ name }) => name)])]
  return (
    <>
      <p>
        {names.sourceKind[kind]}
        {wikidata && /^https:\/\//.test(wikidata) && (
          <>
            {' · '}
            <a href={wikidata} rel="noreferrer">
              Wikidata
            </a>
          </>
        )}
      </p>
      <Bars months={months.data?.months ?? []} onChoose={(since, until) => narrow(`since:${since} until:${until}`)} />
      <Offices offices={offices} />
      {calls.length > 0 && (
        <section>
          <h2>{text.names}</h2>
          <p>{calls.slice(0, SHOWN * 2).join('、')}</p>
        </section>
      )}
      <Tallies
        title={text.acts}
        rows={acts}
        nameOf={(act) => names.act[act as keyof typeof names.act] ?? act}
        onChoose={(act) => narrow(`act:${act}`)}
      />
      <Tallies title={text.targets} rows={targets} onChoose={(target) => narrow(`target:"${target}"`)} />
      <Tallies title={text.via} rows={via} linked />
    </>
  )
}

function Offices({ offices }: Pick<Profile, 'offices'>): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const { short } = useDays()
  if (offices.length === 0) return null
  return (
    <section>
      <h2>{text.offices}</h2>
      <ul className="source-offices">
        {offices.map(({ office, affiliation, first, last, count: times }) => (
          <li key={`${affiliation} ${office}`}>
            <span>{[affiliation, office].filter(Boolean).join(' ')}</span>
            <span className="count">
              {first && (first === last || !last ? short(first) : text.span(short(first), short(last)))} · {count(times)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tallies({
  title,
  rows,
  nameOf = (name) => name,
  onChoose,
  linked = false,
}: {
  readonly title: string
  readonly rows: readonly NameTally[]
  readonly nameOf?: (name: string) => string
  readonly onChoose?: (name: string) => void
  readonly linked?: boolean
}): ReactNode {
  const count = useCount()
  if (rows.length === 0) return null
  const most = Math.max(...rows.map((row) => row.count))
  return (
    <section>
      <h2>{title}</h2>
      <ul className="source-tallies">
        {rows.slice(0, SHOWN).map(({ name, count: times }) => (
          <li key={name}>
            <span className="source-bar" style={{ width: `${(times / most) * 100}%` }} />
            {onChoose ? (
              <button type="button" onClick={() => onChoose(name)}>
                {nameOf(name)}
              </button>
            ) : linked ? (
              <Link to={toSource(name)}>{nameOf(name)}</Link>
            ) : (
              <span>{nameOf(name)}</span>
            )}
            <span className="count">{count(times)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
