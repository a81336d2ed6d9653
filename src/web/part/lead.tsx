import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Clash, ClashSide, RedLine } from '#question'
import { toPlace, toSource } from '../address.ts'
import { useNames } from '../text.ts'
import { Act } from './act.tsx'
import { Day, SaidDay } from './day.tsx'

/** Two that may not both hold, in short: a lead, with the way to both. */
export function ClashLead({ clash }: { readonly clash: Clash }): ReactNode {
  const names = useNames()
  const { kind, grade, about, earlier, later } = clash
  return (
    <article className="lead">
      <p className="lead-head">
        <strong>{names.clash[kind]}</strong>
        <span>{about.join('・')}</span>
        <span className="count">{names.grade[grade]}</span>
      </p>
      <Side side={earlier} />
      <Side side={later} />
    </article>
  )
}

function Side({ side: { saying, deed } }: { readonly side: ClashSide }): ReactNode {
  const told = saying ?? deed
  if (!told) return null
  const who = saying?.attribution.source.name ?? deed?.actor ?? ''
  return (
    <p className="lead-side">
      <SaidDay when={(saying?.attribution ?? deed)?.when ?? null} page={told.page} />{' '}
      <Link to={toSource(who)} className="source">
        {who}
      </Link>{' '}
      {saying && <Act act={saying.attribution.act} />}{' '}
      <Link to={toPlace(told.ref)} className="lead-words" lang="ja">
        {saying?.attribution.content.text ?? deed?.passage.text}
      </Link>
    </p>
  )
}

/** A red line in short: on what it hangs, and what then. */
export function LineLead({ line, note }: { readonly line: RedLine; readonly note?: string }): ReactNode {
  const names = useNames()
  const { source, condition, consequence, last, state, confirmed, times } = line
  const told = times.at(-1)
  return (
    <article className="lead">
      <p className="lead-head">
        <Day day={last} />
        <Link to={toSource(source)} className="source">
          {source}
        </Link>
        <span className={confirmed ? 'decided' : 'count'}>{note ?? (confirmed ? names.lineConfirmed : names.lineState)[state]}</span>
      </p>
      <p className="lead-side" lang="ja">
        <Link to={told ? toPlace(told.ref) : toSource(source)} className="lead-words">
          <mark className="condition">{condition}</mark>
          {consequence && (
            <>
              {' → '}
              <mark className="consequence">{consequence}</mark>
            </>
          )}
        </Link>
      </p>
    </article>
  )
}
