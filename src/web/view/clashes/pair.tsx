import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { clashesText } from '#message'
import type { Clash, ClashSide } from '#question'
import { toPlace } from '../../address.ts'
import { SaidDay } from '../../part/day.tsx'
import { Decided } from '../../part/decided.tsx'
import { Fold } from '../../part/fold.tsx'
import { type Choice, Judge } from '../../part/judge.tsx'
import { MarkedText } from '../../part/passage.tsx'
import { Saying } from '../../part/saying.tsx'
import { useCount, useNames, useText } from '../../text.ts'

/** A pair: what it is about and why it stands here, both sides, and what a human says of it. */
export function Pair({ clash }: { readonly clash: Clash }): ReactNode {
  const text = useText(clashesText)
  const names = useNames()
  const count = useCount()
  const { kind, about, grade, reason, earlier, later, decision } = clash
  const days = daysBetween(earlier.day, later.day)
  return (
    <section className={`clashes-pair clashes-${grade} ${decision ? `clashes-${decision.state}` : ''}`}>
      <header>
        <h2>
          <span lang="ja">{about.join('・')}</span>
        </h2>
        <span>{names.clash[kind]}</span>
        <span>{names.clashReason[reason]}</span>
        <span className="clashes-grade">{names.grade[grade]}</span>
        {days !== null && <span>{text.gap(count(days))}</span>}
      </header>
      <div className="clashes-sides">
        <Side side={earlier} caption={text.earlier} />
        <Side side={later} caption={text.later} />
      </div>
      {decision && <Decided decision={decision}>{text.decided[decision.state]}</Decided>}
      <Fold name={`judge.${clash.key}`} summary={text.judge}>
        <Judge label={text.judge} choices={choicesFor(clash, text)} />
      </Fold>
    </section>
  )
}

function choicesFor({ earlier, later }: Clash, text: (typeof clashesText)['ja']): readonly Choice[] {
  const [ref, other] = [refOf(earlier), refOf(later)]
  const noted = later.saying ?? earlier.saying
  return [
    { name: text.accept, wish: { kind: 'clash', ref, other, state: 'accepted' } },
    { name: text.reject, wish: { kind: 'clash', ref, other, state: 'rejected' } },
    ...(noted ? [{ name: text.note, note: noted.ref }] : []),
  ]
}

const refOf = ({ saying, deed }: ClashSide): string => (saying ?? deed)?.ref ?? ''

function Side({ side: { saying, deed, against }, caption }: { readonly side: ClashSide; readonly caption: string }): ReactNode {
  const text = useText(clashesText)
  const told = saying ?? deed
  return (
    <div className="clashes-side">
      <h3>
        {caption} {told && <SaidDay when={(saying?.attribution ?? deed)?.when ?? null} page={told.page} />}
      </h3>
      {saying && <Saying hit={saying} marks={against.map((place) => ({ ...place, kind: 'against' }))} />}
      {deed && (
        <article className="saying" data-open={toPlace(deed.ref)} data-original={deed.page.address} tabIndex={-1}>
          <header>
            <span className="source">{deed.actor}</span>
            <span className="act">{text.deed}</span>
          </header>
          <MarkedText passage={deed.passage} marks={against.map((place) => ({ ...place, kind: 'against' }))} />
          <footer>
            <Link to={toPlace(deed.ref)} className="where">
              {deed.page.title ?? deed.page.address}
            </Link>
            {deed.page.site && <span>{deed.page.site}</span>}
          </footer>
        </article>
      )}
    </div>
  )
}

/** Whole days between two that name one; null where either does not. */
function daysBetween(earlier: string | null, later: string | null): number | null {
  const [from, to] = [earlier, later].map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? Date.parse(day as string) : Number.NaN)) as [
    number,
    number,
  ]
  return Number.isNaN(to - from) ? null : Math.round(Math.abs(to - from) / 86_400_000)
}
