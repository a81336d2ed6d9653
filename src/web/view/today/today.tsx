import './today.css'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { todayText } from '#message'
import type { Answer, ChangedPage } from '#question'
import { toPage, useAddress } from '../../address.ts'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day } from '../../part/day.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { ClashLead, LineLead } from '../../part/lead.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { Saying } from '../../part/saying.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useDays, useText } from '../../text.ts'
import { keepLook, lastLook } from './looked.ts'
import { WatchedSlot } from './watched.tsx'

type Today = Extract<Answer, { kind: 'today' }>

/** What is new since this reader last looked, or since what the address says. */
export function View(): ReactNode {
  const text = useText(todayText)
  const { short } = useDays()
  const { values, change } = useAddress()
  const [looked, setLooked] = useState(lastLook)
  const [kept, setKept] = useState(false)
  const asked = { since: values.since ?? looked ?? undefined }
  const answer = useAnswer<'today'>('/today', asked)
  useTitle(text.title)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const seen = (): void => {
    const now = `${new Date().toISOString().slice(0, 19)}Z`
    keepLook(now)
    setLooked(now)
    setKept(true)
    change({ since: undefined }, { replace: true })
  }
  const since = answer.data?.since ?? asked.since ?? ''
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
        <form className="today-since" onSubmit={(event) => event.preventDefault()}>
          <label>
            {text.from}{' '}
            <input
              type="date"
              value={since.slice(0, 10)}
              max="9999-12-31"
              onChange={({ target }) => /^\d{4}-\d{2}-\d{2}$/.test(target.value) && change({ since: target.value })}
            />
          </label>
          <button type="button" onClick={seen} title={text.seenHint}>
            {text.seen}
          </button>
        </form>
      </header>
      {kept && (
        <p className="today-kept" role="status">
          {text.kept}
        </p>
      )}
      <WatchedSlot />
      <Answered asked={answer}>{(today) => <News today={today} moment={short(today.since.slice(0, 10))} />}</Answered>
      <Formats links={{ JSON: twinOf('/today', asked) }} />
    </div>
  )
}

function News({ today, moment }: { readonly today: Today; readonly moment: string }): ReactNode {
  const text = useText(todayText)
  const count = useCount()
  const { days, lines, clashes, changed, pages, left } = today
  if (pages === 0)
    return (
      <Empty>
        {text.none} {text.noneCure}
      </Empty>
    )
  return (
    <>
      <p className="total" role="status">
        {text.since(moment)} · {text.pages(count(pages))}
        {left > 0 && ` · ${text.left(count(left))}`}
      </p>
      <div className="with-side today-news">
        <section aria-labelledby="today-sayings">
          <h2 id="today-sayings">{text.sayings}</h2>
          {days.map(({ day, hits }) => (
            <section key={day ?? ''} className="today-day">
              <h3>
                <Day day={day} />
              </h3>
              {hits.map((hit) => (
                <Saying key={hit.ref + hit.attribution.source.name} hit={hit} />
              ))}
            </section>
          ))}
        </section>
        <aside className="side today-leads" aria-label={`${text.lines}, ${text.clashes}, ${text.changed}`}>
          {lines.length > 0 && (
            <section>
              <h2>{text.lines}</h2>
              {lines.map((line) => (
                <LineLead
                  key={line.times.at(-1)?.ref}
                  line={line}
                  note={line.times.length === 1 ? text.first : text.again(count(line.times.length))}
                />
              ))}
            </section>
          )}
          {clashes.length > 0 && (
            <section>
              <h2>{text.clashes}</h2>
              {clashes.map((clash) => (
                <ClashLead key={clash.key} clash={clash} />
              ))}
            </section>
          )}
          {changed.length > 0 && (
            <section>
              <h2>{text.changed}</h2>
              {changed.map((one) => (
                <Changed key={one.version.page.id} changed={one} />
              ))}
            </section>
          )}
          <p className="today-basis">{text.basis}</p>
        </aside>
      </div>
    </>
  )
}

function Changed({ changed: { version } }: { readonly changed: ChangedPage }): ReactNode {
  const text = useText(todayText)
  const count = useCount()
  const { page, appeared, vanished, changed } = version
  return (
    <article className="lead">
      <p className="lead-head">
        <Day day={page.seen ?? page.published} />
        <Link to={toPage(page.id)}>{page.title ?? page.address}</Link>
      </p>
      <p className="lead-side count">{text.difference(count(appeared.length), count(changed.length), count(vanished.length))}</p>
    </article>
  )
}
