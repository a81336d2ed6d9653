import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { correctText, sayingText } from '#message'
import type { Around, Hit } from '#question'
import { toPlace, toSaying } from '../../address.ts'
import { useDecide } from '../../decide.ts'
import { Act } from '../../part/act.tsx'
import { SaidDay } from '../../part/day.tsx'
import { useText } from '../../text.ts'

/** What the same source said before, on the same day, and after. */
export function AroundIt({ around: { day, before, same, after }, about }: { readonly around: Around; readonly about: string }): ReactNode {
  const text = useText(sayingText)
  const parts: readonly (readonly [string, readonly Hit[]])[] = [
    [text.before, before.toReversed()],
    [text.same, same],
    [text.after, after],
  ]
  return (
    <section className="retold-around" aria-labelledby="retold-around">
      <h2 id="retold-around">{text.around}</h2>
      {day === null ? (
        <p className="waiting">{text.noDay}</p>
      ) : (
        parts.map(([title, hits]) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {hits.length === 0 && <p className="waiting">{text.nothing}</p>}
            <ul>
              {hits.map((hit) => (
                <Neighbour key={hit.ref} hit={hit} about={about} />
              ))}
            </ul>
          </section>
        ))
      )}
    </section>
  )
}

function Neighbour({ hit: { attribution, page, ref }, about }: { readonly hit: Hit; readonly about: string }): ReactNode {
  const text = useText(sayingText)
  const correct = useText(correctText)
  const { decide } = useDecide()
  return (
    <li>
      <SaidDay when={attribution.when} page={page} /> <Act act={attribution.act} />{' '}
      <Link to={toSaying(ref)} lang="ja">
        {attribution.content.text}
      </Link>
      <span className="retold-where">
        {' '}
        {page.site ?? page.title} · <Link to={toPlace(ref)}>{text.read}</Link>{' '}
        <button type="button" disabled={decide.isPending} onClick={() => decide.mutate({ kind: 'same', ref: about, other: ref })}>
          {correct.kind.same}
        </button>
      </span>
    </li>
  )
}
