import type { ReactNode } from 'react'
import { pageText, partText } from '#message'
import type { DeedHere, PageReading } from '#question'
import { CorrectDeed } from '../../part/correct/deed.tsx'
import { Day } from '../../part/day.tsx'
import { Decided, DecidedWords } from '../../part/decided.tsx'
import { May } from '../../part/may.tsx'
import { useNames, useText } from '../../text.ts'

/** Deeds that the page tells; a press goes to the words, and the one that is chosen can be corrected. */
export function EventsTab({
  reading: { events },
  at,
  onPlace,
}: {
  readonly reading: PageReading
  readonly at: string | undefined
  readonly onPlace: (at: string) => void
}): ReactNode {
  const text = useText(pageText)
  if (events.length === 0) return <p className="waiting">{text.noEvents}</p>
  return (
    <>
      <p className="page-help">{text.eventsHelp}</p>
      <ul className="page-rows">
        {events.map((deed) => (
          <Row
            key={`${deed.ref} ${deed.rule}`}
            deed={deed}
            chosen={at === `${deed.start}-${deed.end}`}
            onPlace={() => onPlace(`${deed.start}-${deed.end}`)}
          />
        ))}
      </ul>
    </>
  )
}

function Row({ deed, chosen, onPlace }: { readonly deed: DeedHere; readonly chosen: boolean; readonly onPlace: () => void }): ReactNode {
  const text = useText(pageText)
  const part = useText(partText)
  const names = useNames()
  const { type, actor, target, when, text: words, rule, rejected, decisions } = deed
  return (
    <li aria-current={chosen || undefined}>
      <button type="button" className={rejected ? 'page-quote rejected' : 'page-quote'} lang="ja" title={rule} onClick={onPlace}>
        {words}
      </button>
      <p>
        <b>{actor}</b> {names.event[type]} {target && `→ ${target} `}
        {when && <Day day={when} />} {rejected ? text.noEvent : decisions.length > 0 && <span className="decided">{part.decided}</span>}
      </p>
      {chosen && (
        <>
          {decisions.map((decision) => (
            <Decided key={decision.id} decision={decision}>
              <DecidedWords decision={decision} />
            </Decided>
          ))}
          <May needs="correct">
            <CorrectDeed deed={deed} />
          </May>
        </>
      )}
    </li>
  )
}
