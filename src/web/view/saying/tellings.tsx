import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { correctText, pageText, partText, sayingText } from '#message'
import type { Retold, TellingHit, Wording } from '#question'
import { toPlace, toSource } from '../../address.ts'
import { useDecide } from '../../decide.ts'
import { Act } from '../../part/act.tsx'
import { Cite } from '../../part/cite.tsx'
import { Day } from '../../part/day.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { May } from '../../part/may.tsx'
import { useCount, useNames, useText } from '../../text.ts'

/** Every telling beside the others, with what it words otherwise. */
export function Tellings({ retold: { saying, against, wordings } }: { readonly retold: Retold }): ReactNode {
  const text = useText(sayingText)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <>
      <May needs="correct" />
      {saying.tellings.length > 1 && (
        <p className="retold-legend">
          <ins>{text.only.here}</ins> <del>{text.only.there}</del>
        </p>
      )}
      <div ref={list} className="retold-tellings">
        {saying.tellings.map((telling, i) => (
          <Telling
            key={telling.ref}
            telling={telling}
            account={saying.origins.groups[i] ?? 0}
            wording={wordings[i] ?? []}
            held={i === against && saying.tellings.length > 1}
            asked={saying.asked}
          />
        ))}
      </div>
    </>
  )
}

function Telling({
  telling,
  account,
  wording,
  held,
  asked,
}: {
  readonly telling: TellingHit
  readonly account: number
  readonly wording: readonly Wording[]
  readonly held: boolean
  readonly asked: string
}): ReactNode {
  const text = useText(sayingText)
  const part = useText(partText)
  const correct = useText(correctText)
  const { decide } = useDecide()
  const names = useNames()
  const count = useCount()
  const { fields } = useText(pageText)
  const { attribution, page, ref, decisions } = telling
  const { source, via, when, act, certainty, condition, target } = attribution
  return (
    <article
      className="retold-telling"
      data-open={toPlace(ref)}
      data-original={page.address}
      tabIndex={-1}
      aria-current={held || undefined}
    >
      <header>
        <span className="retold-account">{text.account(count(account + 1))}</span>
        {held && <strong>{text.held}</strong>}
        {ref === asked && <span>{text.asked}</span>}
        {decisions.length > 0 && <span className="decided">{part.decided}</span>}
      </header>
      <h3>
        <Link to={toPlace(ref)} lang="ja">
          {page.title ?? page.address}
        </Link>
      </h3>
      <p className="retold-where">
        {page.site} <Day day={page.published} />
      </p>
      <blockquote lang="ja">
        <Words wording={wording} />
      </blockquote>
      <p className="retold-where">
        <Link to={toSource(source.name)}>{source.name}</Link> <Act act={act} /> {when && <Day day={when} />} {target && part.to(target)}{' '}
        {via.length > 0 && part.via(via.join(' ← '))} {certainty !== 'high' && part.certainty[certainty]} · {names.wording[telling.wording]}
      </p>
      {condition && (
        <p className="retold-where">
          {fields.condition}: <span lang="ja">{condition.text}</span>
        </p>
      )}
      <p className="retold-tools">
        <Link to={toPlace(ref)}>{text.read}</Link>
        <Cite hit={telling} />
        {ref !== asked && (
          <May needs="correct" elsewhere>
            <button type="button" disabled={decide.isPending} onClick={() => decide.mutate({ kind: 'differ', ref: asked, other: ref })}>
              {correct.kind.differ}
            </button>
          </May>
        )}
      </p>
    </article>
  )
}

/** Words with what is here alone and what the other has alone set off. */
function Words({ wording }: { readonly wording: readonly Wording[] }): ReactNode {
  return wording.map(({ text, in: where }, i) => {
    const key = `${i} ${where}`
    return where === 'both' ? <span key={key}>{text}</span> : where === 'here' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
  })
}
