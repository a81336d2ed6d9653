import type { ReactNode } from 'react'
import { pageText, partText } from '#message'
import type { PageReading } from '#question'
import { asPart, useAddress, usePart } from '../../address.ts'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { Legend } from '../../part/legend.tsx'
import { useTitle } from '../../part/title.ts'
import { useText } from '../../text.ts'
import { Head } from './head.tsx'
import { foldOf, type Role } from './lay.ts'
import { Roles } from './roles.tsx'
import { useShown } from './show.ts'
import { Spread } from './spread.tsx'
import './page.css'
import './marks.css'

/** A page: its text with what was read in it, and what else is known of it beside. */
export function View(): ReactNode {
  const part = useText(partText)
  const id = asPart(usePart('id'))
  const answer = useAnswer<'reading'>(`/page/${id}/reading`)
  // the page before is no page to find a place in
  if (answer.isPlaceholderData)
    return (
      <p className="waiting" role="status">
        {part.waiting}
      </p>
    )
  return <Answered asked={answer}>{({ reading }) => <Page key={reading.page.id} id={id} reading={reading} />}</Answered>
}

function Page({ id, reading }: { readonly id: string; readonly reading: PageReading }): ReactNode {
  const text = useText(pageText)
  const { values, change } = useAddress()
  const shown = useShown(reading, values)
  const title = reading.page.title ?? text.untitled
  useTitle(title)
  const { anchor, folded } = shown
  const on = values.marks !== 'off'
  const low = values.certainty === 'low'
  const why = values.why === 'on'
  const grounds = useAnswer<'grounds'>(`/page/${id}/grounds`, {}, { enabled: why }).data
  const fold = (role: Role): void => {
    const now = new Set(folded)
    if (!now.delete(role)) now.add(role)
    change({ fold: foldOf(now) })
  }
  return (
    <article className="page">
      <header className="head">
        <h1 lang="ja">{title}</h1>
      </header>
      <Head reading={reading} grounds={why ? grounds : undefined} />
      {(anchor.kind === 'lost' || anchor.kind === 'bare') && (
        <div className="page-lost" role="status">
          <p>
            <strong>{anchor.kind === 'lost' ? text.lost : text.bare}</strong>
          </p>
          {anchor.kind === 'lost' && <p>{text.lostCure}</p>}
        </div>
      )}
      <div className="page-bar">
        <Roles blocks={reading.blocks} folded={folded} onFold={fold} />
        <span className="page-switches">
          <button type="button" aria-pressed={on} onClick={() => change({ marks: on ? 'off' : undefined })}>
            {text.marks}
          </button>
          <button type="button" aria-pressed={low} onClick={() => change({ certainty: low ? undefined : 'low' })}>
            {text.low}
          </button>
          <button type="button" aria-pressed={why} onClick={() => change({ why: why ? undefined : 'on' })}>
            {text.why}
          </button>
        </span>
        {on && reading.attributions.length > 0 && <Legend />}
      </div>
      <Spread reading={reading} grounds={why ? grounds : undefined} shown={shown} values={values} change={change} onFold={fold} />
      <Formats
        links={{
          JSON: twinOf(`/page/${id}/reading`),
          [text.tab.versions]: twinOf(`/page/${id}/versions`),
          BibTeX: twinOf('/export', { format: 'bibtex', q: `page:${reading.page.id}`, certainty: 'low' }),
          'CSL-JSON': twinOf('/export', { format: 'csl', q: `page:${reading.page.id}`, certainty: 'low' }),
        }}
      />
    </article>
  )
}
