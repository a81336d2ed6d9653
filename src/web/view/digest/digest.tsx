import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue } from 'react'
import { digestText, filterText } from '#message'
import { useAddress } from '../../address.ts'
import { feedOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Filters } from '../../part/filters.tsx'
import { Formats } from '../../part/formats.tsx'
import { narrowed } from '../../part/narrowed.ts'
import { useTitle } from '../../part/title.ts'
import { useCount, useDays, useText } from '../../text.ts'
import { Chooser } from './chooser.tsx'
import { useDraft } from './draft.ts'
import { Published } from './published.tsx'
import './digest.css'

/** Where a digest is made: what is chosen from on one side, what comes of it on the other. */
export function View(): ReactNode {
  const text = useText(digestText)
  const labels = useText(filterText)
  const count = useCount()
  const { values } = useAddress()
  const { q, since, until, certainty } = values
  const [draft, setDraft] = useDraft()
  const line = narrowed(q, { since, until })
  const answer = useAnswer<'digest'>('/digest', { q: line, certainty }, { enabled: line !== '' })
  useTitle(draft.heading || text.title)
  // what is published may lag behind the fingers
  const settled = useDeferredValue(draft)
  return (
    <>
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="digest-lead">{text.lead}</p>
      <Filters
        filters={[
          { name: 'q', label: labels.words },
          { name: 'since', label: text.since, type: 'date' },
          { name: 'until', label: text.until, type: 'date' },
        ]}
        clears={[]}
      />
      {line === '' ? (
        <Start />
      ) : (
        <Answered asked={answer}>
          {({ digest, left }) =>
            digest.days.length === 0 ? (
              <Empty />
            ) : (
              <>
                {left > 0 && <p className="total">{text.left(count(left))}</p>}
                <div className="digest-desk">
                  <Chooser digest={digest} draft={draft} onDraft={setDraft} />
                  <Published line={line} certainty={certainty} draft={settled} />
                </div>
                <Formats
                  links={{
                    JSON: twinOf('/digest', { q: line, certainty }),
                    Atom: feedOf({ q: line, certainty }),
                    'JSON Feed': feedOf({ q: line, certainty }, 'json'),
                  }}
                />
              </>
            )
          }
        </Answered>
      )}
    </>
  )
}

/** Nothing is asked for yet: the last day is near at hand. */
function Start(): ReactNode {
  const text = useText(digestText)
  const { short } = useDays()
  const stats = useAnswer<'counts'>('/stats')
  const last = stats.data?.counts.lastDay
  if (stats.data?.counts.pages === 0) return <Empty />
  return (
    <section className="empty">
      <p>{text.start}</p>
      {last && (
        <Link to="/digest" search={{ since: last, until: last } as never}>
          {text.lastDay(short(last))}
        </Link>
      )}
    </section>
  )
}
