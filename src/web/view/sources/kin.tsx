import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Persona } from '#ledger'
import { sourcesText } from '#message'
import type { KinName } from '#question'
import { toSource } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { Deciding } from '../../part/deciding.tsx'
import { May } from '../../part/may.tsx'
import { useCount, useDays, useText } from '../../text.ts'

/** Names that are, or may be, the same one's, with what speaks for it; a human may say which. */
export function Kin({ called }: { readonly called: string }): ReactNode {
  const text = useText(sourcesText)
  const { data } = useAnswer<'kin'>(`/source/${encodeURIComponent(called)}/kin`)
  if (!data || data.own.length + data.perhaps.length === 0) return null
  const { name, own, perhaps } = data
  return (
    <section className="source-kin">
      <h2>{text.kin}</h2>
      <May needs="correct" />
      {own.length > 0 && <h3>{text.own}</h3>}
      {own.map((other) => (
        <KinLead key={other.name} name={name} other={other} />
      ))}
      {perhaps.length > 0 && <h3>{text.perhaps}</h3>}
      {perhaps.map((other) => (
        <KinLead key={other.name} name={name} other={other} />
      ))}
    </section>
  )
}

function KinLead({ name, other }: { readonly name: string; readonly other: KinName }): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const [wish, setWish] = useState<'merge' | 'split' | null>(null)
  const { kinship, decided, personas } = other
  return (
    <article className="lead">
      <p className="lead-head">
        <Link to={toSource(other.name)} className="source">
          {other.name}
        </Link>
        <span className="count">{count(other.count)}</span>
        {decided ? <span className="decided">{text.said[decided]}</span> : <span className="count">{text.kinship[kinship]}</span>}
      </p>
      <ul className="source-personas">
        {personas.slice(0, 3).map((persona) => (
          <PersonaLine key={`${persona.affiliation} ${persona.office} ${persona.kind}`} persona={persona} />
        ))}
      </ul>
      <May needs="correct" elsewhere>
        {wish === null ? (
          <p className="source-choices">
            {decided !== 'one' && (
              <button type="button" onClick={() => setWish('merge')}>
                {text.merge}
              </button>
            )}
            {decided !== 'two' && (
              <button type="button" onClick={() => setWish('split')}>
                {text.split}
              </button>
            )}
          </p>
        ) : (
          <Deciding wishOf={() => ({ kind: wish, name, other: other.name })} onEnd={() => setWish(null)}>
            <p>{wish === 'merge' ? text.confirm(name, other.name) : text.apart(name, other.name)}</p>
          </Deciding>
        )}
      </May>
    </article>
  )
}

function PersonaLine({ persona: { office, affiliation, first, last, count: times } }: { readonly persona: Persona }): ReactNode {
  const text = useText(sourcesText)
  const count = useCount()
  const { short } = useDays()
  const span = first && last ? (first === last ? short(first) : text.span(short(first), short(last))) : null
  return <li className="count">{[[affiliation, office].filter(Boolean).join(' '), span, count(times)].filter(Boolean).join(' · ')}</li>
}
