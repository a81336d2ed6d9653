import './compare.css'
import { type ReactNode, useRef } from 'react'
import { compareText } from '#message'
import type { Answer } from '#question'
import { writtenPart } from '#text'
import { useAddress } from '../../address.ts'
import { sayingsTable, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { ClashLead } from '../../part/lead.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useTitle } from '../../part/title.ts'
import { useText } from '../../text.ts'
import { SIDES } from '../sources/chosen.ts'
import { Choice } from './choice.tsx'
import { Lanes } from './lanes.tsx'
import { Matrix } from './matrix.tsx'

export type Compared = Extract<Answer, { kind: 'compared' }>

/** Two to four sources on one matter, side by side. */
export function View(): ReactNode {
  const text = useText(compareText)
  const { values } = useAddress()
  const called = SIDES.flatMap((side) => values[side]?.trim() || [])
  const asked = { ...Object.fromEntries(SIDES.map((side) => [side, values[side]])), q: values.q }
  const answer = useAnswer<'compared'>('/compare', asked, { enabled: called.length > 1 })
  // one table of all of them
  const together = [...called.map((name) => writtenPart('source', name)), values.q].filter(Boolean).join(' ')
  useTitle(called.length > 0 ? called.join(' · ') : text.title)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <div ref={list}>
      <header className="head">
        <h1>{called.length > 1 ? text.of(called.join('・')) : text.title}</h1>
      </header>
      <Choice />
      {called.length < 2 ? (
        <section className="empty">
          <p>
            <strong>{text.choose}</strong>
          </p>
          <p>{text.chooseCure}</p>
        </section>
      ) : (
        <Answered asked={answer}>{(compared) => <Side compared={compared} />}</Answered>
      )}
      <Formats links={{ JSON: twinOf('/compare', asked), ...(called.length > 1 && { CSV: sayingsTable({ q: together }) }) }} />
    </div>
  )
}

function Side({ compared }: { readonly compared: Compared }): ReactNode {
  const text = useText(compareText)
  const { values } = useAddress()
  const { clashes } = compared
  const clashing = new Set(clashes.flatMap(({ earlier, later }) => [earlier.saying?.ref ?? '', later.saying?.ref ?? '']))
  return (
    <>
      {values.look === 'lanes' ? (
        <Lanes compared={compared} clashing={clashing} />
      ) : (
        <Matrix compared={compared} clashing={clashing} by={values.rows === 'year' ? 'year' : 'act'} />
      )}
      {clashes.length > 0 && (
        <section className="compare-clashes">
          <h2>{text.clashes}</h2>
          {clashes.map((clash) => (
            <ClashLead key={clash.key} clash={clash} />
          ))}
        </section>
      )}
    </>
  )
}
