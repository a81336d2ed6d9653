import { type FormEvent, type ReactNode, useState } from 'react'
import { correctText } from '#message'
import type { AttributionRecord } from '#reading'
import { useText } from '../../text.ts'
import type { Deciding, Verdict } from './decide.ts'
import './correct.css'

type Kind = 'source' | 'reject' | 'note' | 'line'

/** A small menu in which a reading is corrected where it stands. */
export function Correct({
  about,
  attribution,
  deciding: { decide, busy },
}: {
  /** The ref of the attribution. */
  readonly about: string
  readonly attribution: AttributionRecord
  readonly deciding: Deciding
}): ReactNode {
  const text = useText(correctText)
  const [kind, setKind] = useState<Kind | null>(null)
  const kinds: readonly Kind[] = ['source', 'reject', 'note', ...(attribution.condition ? (['line'] as const) : [])]
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const verdict = kind && verdictOf(kind, about, (name) => String(given.get(name) ?? '').trim())
    if (!verdict) return
    decide(verdict)
    setKind(null)
  }
  return (
    <div className="correct">
      <fieldset>
        <legend>{text.correct}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" aria-expanded={kind === one} onClick={() => setKind(kind === one ? null : one)}>
            {text.kind[one]}
          </button>
        ))}
      </fieldset>
      {kind && (
        <form onSubmit={submit}>
          <Given kind={kind} name={attribution.source.name} />
          <label>
            {text.why}
            <input name="why" maxLength={500} autoComplete="off" />
          </label>
          <p className="correct-decide">
            <button type="submit" className="primary" disabled={busy}>
              {text.decide}
            </button>
            <button type="button" onClick={() => setKind(null)}>
              {text.cancel}
            </button>
          </p>
        </form>
      )}
    </div>
  )
}

function Given({ kind, name }: { readonly kind: Kind; readonly name: string }): ReactNode {
  const text = useText(correctText)
  switch (kind) {
    case 'source':
      return (
        <label>
          {text.name}
          <input name="name" required maxLength={200} defaultValue={name} autoComplete="off" />
        </label>
      )
    case 'note':
      return (
        <label>
          {text.note}
          <textarea name="text" required maxLength={2000} rows={3} />
        </label>
      )
    case 'line':
      return (
        <label>
          {text.state}
          <select name="state">
            {Object.entries(text.states).map(([state, word]) => (
              <option key={state} value={state}>
                {word}
              </option>
            ))}
          </select>
        </label>
      )
    case 'reject':
      return null
  }
}

function verdictOf(kind: Kind, ref: string, given: (name: string) => string): Verdict | null {
  const why = given('why')
  const about = { ref, ...(why !== '' && { why }) }
  switch (kind) {
    case 'source':
      return given('name') === '' ? null : { ...about, kind, name: given('name') }
    case 'note':
      return given('text') === '' ? null : { ...about, kind, text: given('text') }
    case 'line':
      return { ...about, kind, state: given('state') as 'open' }
    case 'reject':
      return { ...about, kind }
  }
}
