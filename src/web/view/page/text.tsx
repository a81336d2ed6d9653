import { Link } from '@tanstack/react-router'
import { memo, type ReactNode } from 'react'
import { pageText } from '#message'
import type { Carried, GroundsAnswer, PageReading } from '#question'
import { toPage } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { useReason } from '../../reason.ts'
import { useCount, useDays, useNames, useText } from '../../text.ts'
import type { Laid, Role, Run } from './lay.ts'
import { type Cut, Pieces } from './pieces.tsx'
import { CommentHead, NoteHead, TweetHead } from './thread.tsx'

/** The text of a page, block by block. It is drawn again only where it changes: what is coloured, chosen or pointed at is none of its business. */
export const PageWords = memo(function PageWords({
  reading,
  grounds,
  runs,
  kin,
  cuts,
}: {
  readonly reading: PageReading
  readonly grounds: GroundsAnswer | undefined
  readonly runs: readonly Run[]
  /** The block whose other places are listed: where it starts. */
  readonly kin: string | undefined
  /** Marks for browsers that cannot colour text otherwise. */
  readonly cuts: readonly Cut[] | null
}): ReactNode {
  const text = useText(pageText)
  const names = useNames()
  const count = useCount()
  const reason = useReason()
  const reasons = grounds && new Map(grounds.blocks.map((one) => [one.start, one.reason]))
  const whyOf = (start: number): string => {
    const given = reasons?.get(start)
    return given === undefined ? text.noReason : reason(given)
  }
  const carried = new Map(reading.carried.map((one) => [one.block, one]))
  return runs.map(({ start, folded, blocks }) =>
    folded ? (
      <button key={`fold ${start}`} type="button" className="page-fold" data-fold={folded}>
        {text.folded(names.role[folded], count(blocks.length))}
      </button>
    ) : (
      blocks.map((laid) => (
        <Block
          key={laid.number}
          laid={laid}
          reading={reading}
          label={reasons || !PLAIN.includes(laid.block.role) ? names.role[laid.block.role] : null}
          why={reasons ? whyOf(laid.block.start) : null}
          carried={carried.get(laid.number) ?? null}
          open={kin === String(laid.block.start)}
          cuts={cuts}
        />
      ))
    ),
  )
})

/** Roles that need no label: what most of a page is. */
const PLAIN: readonly Role[] = ['paragraph', 'title', 'heading', 'comment', 'tweet']

const Block = memo(function Block({
  laid: { block, words, apart, comment, tweet, note, depth },
  label,
  why,
  reading,
  carried,
  open,
  cuts,
}: {
  readonly laid: Laid
  /** What its role is called; null where nobody needs to be told. */
  readonly label: string | null
  /** Why it has its role; null where nobody wants to know. */
  readonly why: string | null
  readonly reading: PageReading
  readonly carried: Carried | null
  readonly open: boolean
  readonly cuts: readonly Cut[] | null
}): ReactNode {
  const { role, start } = block
  const Words = role === 'heading' ? 'h3' : 'p'
  return (
    <>
      {comment !== null && <CommentHead reading={reading} number={comment} />}
      {tweet !== null && <TweetHead reading={reading} number={tweet} />}
      {note !== null && <NoteHead reading={reading} number={note} />}
      <div
        className={`page-block role-${role}${apart ? ' apart' : ''}${carried ? ' carried' : ''}`}
        style={depth > 1 ? { marginInlineStart: `${depth - 1}rem` } : undefined}
        tabIndex={-1}
      >
        {label && <span className="page-role">{label}</span>}
        {why !== null && <span className="page-why"> {why}</span>}
        {cuts ? <Pieces as={Words} words={words} start={start} cuts={cuts} /> : <Words data-start={start}>{words}</Words>}
        {carried && <Kin carried={carried} reading={reading} start={start} open={open} />}
      </div>
    </>
  )
})

/** The bar in the margin: where else this block stands, and which page had it first. */
function Kin({
  carried: { elsewhere, since, first },
  reading: { family, page },
  start,
  open,
}: {
  readonly carried: Carried
  readonly reading: PageReading
  readonly start: number
  readonly open: boolean
}): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const { short } = useDays()
  const where = text.elsewhere(count(elsewhere.length))
  const label = since ? `${where}${text.sinceDay(short(since))}` : where
  return (
    <>
      <button type="button" className="page-kin" data-kin={start} aria-expanded={open} aria-label={label} title={label}>
        {count(elsewhere.length)}
      </button>
      {open && (
        <div className="page-kin-list">
          <p>
            {where}。{' '}
            {since ? (
              <>
                {text.since} <Day day={since} />。 {first === null ? text.unknownFirst : first === page.id ? text.firstHere : ''}
              </>
            ) : (
              text.unknownFirst
            )}
          </p>
          <ul>
            {elsewhere.map(({ member, there }) => {
              const other = family?.members[member]?.page
              return (
                other && (
                  <li key={member}>
                    <Link to={`${toPage(other.id)}?at=${there.start}-${there.end}`}>{other.title ?? other.address}</Link>{' '}
                    {other.site && <span>{other.site} </span>}
                    <Day day={other.published} /> {other.id === first && <strong>{text.first}</strong>}
                  </li>
                )
              )
            })}
          </ul>
        </div>
      )}
    </>
  )
}
