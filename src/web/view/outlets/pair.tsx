import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { outletsText } from '#message'
import type { CarriedPair } from '#question'
import { toPage } from '../../address.ts'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day } from '../../part/day.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useCount, useText } from '../../text.ts'

/** What stands behind a number: pages of one outlet beside those of the other that they carry, with the words. */
export function Pair({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const text = useText(outletsText)
  const count = useCount()
  const answer = useAnswer<'carried'>('/outlets/carried', { from, to })
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.pair(from, to)}</h1>
        <Link to="/outlets">{text.back}</Link>
      </header>
      <Answered asked={answer}>
        {({ pairs, total }) =>
          pairs.length === 0 ? (
            <Empty>{text.noneCure}</Empty>
          ) : (
            <>
              <p className="total" role="status">
                {text.pairs(count(pairs.length), count(total))}
              </p>
              {pairs.map((pair) => (
                <Carried key={pair.member.page.id} pair={pair} />
              ))}
            </>
          )
        }
      </Answered>
      <Formats links={{ JSON: twinOf('/outlets/carried', { from, to }) }} />
    </div>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function Carried({ pair: { days, member, first } }: { readonly pair: CarriedPair }): ReactNode {
  const text = useText(outletsText)
  const count = useCount()
  const { page, share, whole, passages } = member
  const [longest] = [...passages].sort((a, b) => b.here.text.length - a.here.text.length)
  const changes = passages.reduce((sum, passage) => sum + passage.changes.length, 0)
  return (
    <article className="outlets-pair" data-open={toPage(page.id)} data-original={page.address} tabIndex={-1}>
      <p>
        <Day day={first.published} /> <Link to={toPage(first.id)}>{first.title ?? first.address}</Link> → <Day day={page.published} />{' '}
        <Link to={toPage(page.id)}>{page.title ?? page.address}</Link>
      </p>
      <p className="count">
        {text.later(count(days))} · {text.share(percent(share), percent(whole))} ·{' '}
        {changes === 0 ? text.same : text.changed(count(changes))}
      </p>
      {longest && (
        <blockquote className="outlets-words" lang="ja">
          {longest.here.text}
        </blockquote>
      )}
    </article>
  )
}
