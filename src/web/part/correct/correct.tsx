import { type ReactNode, useState } from 'react'
import { correctText, linesText, promisesText } from '#message'
import type { AttributionRecord } from '#reading'
import type { Wish } from '../../decide.ts'
import { useNames, useText } from '../../text.ts'
import { Deciding, type Given } from '../deciding.tsx'
import './correct.css'

type Kind = 'source' | 'target' | 'when' | 'act' | 'reject' | 'note' | 'line' | 'promise'

/** A small menu in which a reading is corrected where it stands. */
export function Correct({
  about,
  attribution,
}: {
  /** The ref of the attribution. */
  readonly about: string
  readonly attribution: AttributionRecord
}): ReactNode {
  const text = useText(correctText)
  const [kind, setKind] = useState<Kind | null>(null)
  const kinds: readonly Kind[] = [
    'source',
    'target',
    'when',
    'act',
    'reject',
    'note',
    ...(attribution.condition ? (['line'] as const) : []),
    ...(attribution.act === 'promise' ? (['promise'] as const) : []),
  ]
  return (
    <div className="correct">
      <fieldset className="chips">
        <legend>{text.correct}</legend>
        {kinds.map((one) => (
          <button key={one} type="button" aria-expanded={kind === one} onClick={() => setKind(kind === one ? null : one)}>
            {text.kind[one]}
          </button>
        ))}
      </fieldset>
      {kind && (
        <Deciding key={kind} wishOf={(given) => wishOf(kind, about, given)} onEnd={() => setKind(null)}>
          <Field kind={kind} attribution={attribution} />
        </Deciding>
      )}
    </div>
  )
}

/** Where the right value is given, with what was read in it. */
function Field({ kind, attribution }: { readonly kind: Kind; readonly attribution: AttributionRecord }): ReactNode {
  const text = useText(correctText)
  const lines = useText(linesText)
  const promises = useText(promisesText)
  const names = useNames()
  switch (kind) {
    case 'source':
    case 'target':
      return (
        <label>
          {text[kind]}
          <input
            name="name"
            required
            pattern=".*\S.*"
            maxLength={200}
            defaultValue={kind === 'source' ? attribution.source.name : (attribution.target ?? '')}
            autoComplete="off"
          />
        </label>
      )
    case 'when':
      return (
        <label>
          {text.when}
          <input name="when" pattern={DAY} defaultValue={attribution.when ?? ''} placeholder="2031-07-01" title={text.whenHelp} />
          <span>{text.whenHelp}</span>
        </label>
      )
    case 'act':
      return <Choice name="act" label={text.act} choices={names.act} chosen={attribution.act} />
    case 'note':
      return (
        <label>
          {text.note}
          <textarea name="text" required maxLength={2000} rows={3} />
        </label>
      )
    case 'line':
      return <Choice name="state" label={text.state} choices={lines.judgements} chosen="open" />
    case 'promise':
      return <Choice name="state" label={text.state} choices={promises.judgements} chosen="open" />
    case 'reject':
      return null
  }
}

/** A year, a month or a day, as the server takes it. */
export const DAY = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'

export function Choice({
  name,
  label,
  choices,
  chosen,
}: {
  readonly name: string
  readonly label: string
  readonly choices: Readonly<Record<string, string>>
  readonly chosen: string
}): ReactNode {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        {Object.entries(choices).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

function wishOf(kind: Kind, ref: string, given: Given): Wish {
  switch (kind) {
    case 'source':
    case 'target':
      return { kind, ref, name: given('name') }
    case 'when':
      return { kind, ref, when: given('when') || null }
    // what a select gives is one of what it offers
    case 'act':
      return { kind, ref, act: given('act') as AttributionRecord['act'] }
    case 'line':
      return { kind, ref, state: given('state') as 'open' | 'withdrawn' | 'crossed' }
    case 'promise':
      return { kind, ref, state: given('state') as 'kept' | 'broken' | 'open' }
    case 'note':
      return { kind, ref, text: given('text') }
    case 'reject':
      return { kind, ref }
  }
}
