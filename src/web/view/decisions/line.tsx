import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { decideText, decisionsText } from '#message'
import type { LogLine, LogPlace } from '#question'
import { toPage, toPlace } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { DecidedWords } from '../../part/decided.tsx'
import { May } from '../../part/may.tsx'
import { useNames, useText } from '../../text.ts'

/** One decision: what it is about, who decided, when and why, and whether it holds. */
export function Line({ line, onUndo }: { readonly line: LogLine; readonly onUndo: () => void }): ReactNode {
  const text = useText(decisionsText)
  const decide = useText(decideText)
  const names = useNames()
  const { decision, undone, fits, places, undoes } = line
  const [place] = places
  const open = place?.ref ? toPlace(place.ref) : place?.page ? toPage(place.page.id) : undefined
  return (
    <li
      className={undone ? 'decisions-line undone' : 'decisions-line'}
      {...(open && { 'data-open': open, 'data-original': place?.page?.address })}
      tabIndex={-1}
    >
      <header>
        <strong className="decided">{names.decision[decision.kind]}</strong>
        <Day day={decision.at.slice(0, 10)} />
        <time dateTime={decision.at} className="decisions-time">
          {hourOf(decision.at)}
        </time>
        <span>{decision.by || text.noName}</span>
        {undone && <span className="decisions-mark">{text.undone}</span>}
        {!undone && !fits && (
          <span className="decisions-mark bad" title={text.fitsCure}>
            {text.fitsNoLonger}
          </span>
        )}
        {!undone && (
          <May needs="correct" elsewhere>
            <button type="button" className="tools" onClick={onUndo}>
              {decide.undo}
            </button>
          </May>
        )}
      </header>
      <p className={decision.kind === 'note' ? 'decisions-note' : undefined}>
        {line.was !== null && decision.kind !== 'deed' && (
          <>
            <Was kind={decision.kind} was={line.was} />{' '}
          </>
        )}
        <DecidedWords decision={decision} was={line.was} />
      </p>
      {places.map((one, i) => (
        // a decision has one place or two, in an order of their own
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Place key={i} place={one} />
      ))}
      {undoes && (
        <p className="decisions-undoes">
          {text.takesBack} {names.decision[undoes.kind]} {'about' in undoes && `「${undoes.about.exact}」`}{' '}
          <DecidedWords decision={undoes} />
        </p>
      )}
      {decision.why && <p className="decisions-why">{text.why(decision.why)}</p>}
    </li>
  )
}

/** What the page was read as before. */
function Was({ kind, was }: { readonly kind: LogLine['decision']['kind']; readonly was: string }): ReactNode {
  const names = useNames()
  if (kind === 'when') return <Day day={was} />
  return <span>{kind === 'act' ? (names.act[was as keyof typeof names.act] ?? was) : was}</span>
}

function Place({ place: { exact, page, ref } }: { readonly place: LogPlace }): ReactNode {
  const words = page && (page.title ?? page.address)
  return (
    <blockquote className="decisions-quote" lang="ja">
      「{exact}」{page && <Link to={ref ? toPlace(ref) : toPage(page.id)}>{words}</Link>}
    </blockquote>
  )
}

/** 14:05, where the reader is. */
const hourOf = (iso: string): string => new Date(iso).toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
