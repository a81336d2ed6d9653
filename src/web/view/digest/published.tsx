import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { digestText, publishText } from '#message'
import type { Composition } from '#publish'
import { toPlace, useAddress } from '../../address.ts'
import { fetchBody } from '../../answer.ts'
import { Act } from '../../part/act.tsx'
import { Answered } from '../../part/answered.tsx'
import { Broken } from '../../part/broken.tsx'
import { Day } from '../../part/day.tsx'
import { Passage } from '../../part/passage.tsx'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'
import type { Draft } from './draft.ts'

const FORMS = ['preview', 'md', 'html', 'note'] as const
type Shown = (typeof FORMS)[number]

interface Given {
  readonly line: string
  readonly certainty: string | undefined
  readonly draft: Draft
}

/** What comes of a draft, as it will be seen and in each form that it can be taken away in. */
export function Published({ line, certainty, draft }: Given): ReactNode {
  const text = useText(digestText)
  const { values, change } = useAddress()
  const { language } = useSettings()
  const shown = FORMS.find((form) => form === values.as) ?? 'preview'
  const order = { q: line, ...(certainty && { certainty }), ...draft, language }
  const form = shown === 'preview' ? 'json' : shown
  const made = useQuery({
    queryKey: ['answer', 'published', form, order],
    queryFn: async ({ signal }) => (await sent({ ...order, form }, language, signal)).text(),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="digest-published" aria-label={text.forms}>
      <fieldset className="chips">
        <legend className="hidden">{text.forms}</legend>
        {FORMS.map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => change({ as: one === 'preview' ? undefined : one })}>
            {text.form[one]}
          </button>
        ))}
      </fieldset>
      <Answered asked={made}>{(body) => (shown === 'preview' ? <Preview body={body} /> : <Source body={body} form={shown} />)}</Answered>
      <Take order={order} />
      <p className="digest-hint">
        {text.siteHint} {text.ownHint}
      </p>
    </section>
  )
}

const sent = (order: object, language: string, signal?: AbortSignal): Promise<Response> =>
  fetchBody('/api/digest', language, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
    ...(signal && { signal }),
  })

/** The link that opens this draft anywhere, and the archive of the site. */
function Take({ order }: { readonly order: { readonly language: string } & object }): ReactNode {
  const text = useText(digestText)
  const [error, setError] = useState<Error | null>(null)
  const save = async (): Promise<void> => {
    try {
      const response = await sent({ ...order, form: 'site' }, order.language)
      const address = URL.createObjectURL(await response.blob())
      const link = document.createElement('a')
      link.href = address
      link.download = 'iwaku-digest.zip'
      link.click()
      URL.revokeObjectURL(address)
      setError(null)
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)))
    }
  }
  return (
    <>
      <p className="digest-take">
        <button type="button" className="primary" onClick={() => void save()}>
          {text.site}
        </button>
        <Copy words={() => location.href} name={text.share} />
      </p>
      {error && <Broken error={error} />}
    </>
  )
}

function Copy({ words, name }: { readonly words: () => string; readonly name: string }): ReactNode {
  const text = useText(digestText)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(words())
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" onClick={() => void copy()}>
      {copied ? text.copied : name}
    </button>
  )
}

/** Text to be taken away, as it will be pasted. */
function Source({ body, form }: { readonly body: string; readonly form: Exclude<Shown, 'preview'> }): ReactNode {
  const text = useText(digestText)
  return (
    <>
      <textarea className="digest-source" readOnly rows={20} value={body} aria-label={text.form[form]} spellCheck={false} />
      <Copy words={() => body} name={text.copy} />
    </>
  )
}

/** Sayings that are drawn. */
const MOST = 100

/** Days with so many of their sayings, from the first on. */
function firstOf(days: Composition['days'], most: number): Composition['days'] {
  let left = most
  return days.flatMap(({ day, items }) => {
    const own = items.slice(0, Math.max(left, 0))
    left -= items.length
    return own.length > 0 ? [{ day, items: own }] : []
  })
}

/** The digest as readers will see it. */
function Preview({ body }: { readonly body: string }): ReactNode {
  const text = useText(digestText)
  const { noHeading } = useText(publishText)
  const count = useCount()
  // a form that is on its way out may still be here
  const whole = body.startsWith('{"kind":"composition"') ? (JSON.parse(body) as Composition) : null
  if (!whole) return null
  const all = whole.days.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <article className="digest-preview">
      <h2>{whole.heading || noHeading}</h2>
      {whole.missing.length > 0 && <p className="digest-missing">{text.missing(count(whole.missing.length))}</p>}
      {whole.introduction && <Own words={whole.introduction} />}
      {whole.days.length === 0 && <p>{text.nothing}</p>}
      {firstOf(whole.days, MOST).map(({ day, items }) => (
        <section key={`${day} ${items[0]?.hit.ref}`}>
          <h3>
            <Day day={day} />
          </h3>
          {items.map(({ hit, note }) => (
            <div key={hit.ref} className="digest-item">
              <p>
                <strong>{hit.attribution.source.name}</strong> <Act act={hit.attribution.act} />
              </p>
              <Passage hit={hit} />
              <p className="digest-where">
                <Link to={toPlace(hit.ref)}>{hit.page.title ?? hit.page.address}</Link> {hit.page.site}
              </p>
              {note && <Own words={note} />}
            </div>
          ))}
        </section>
      ))}
      {all > MOST && <p>{text.notDrawn(count(all - MOST))}</p>}
    </article>
  )
}

function Own({ words }: { readonly words: string }): ReactNode {
  const text = useText(digestText)
  return (
    <aside className="digest-own digest-said" aria-label={text.own}>
      <b>{text.own}</b> <span>{words}</span>
    </aside>
  )
}
