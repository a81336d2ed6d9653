import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { compareText } from '#message'
import { useAddress } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { useCount, useText } from '../../text.ts'
import { SIDES } from '../sources/chosen.ts'

/** Names offered while one is written. */
const OFFERED = 12

/** Who is compared, on what, and how it is laid out. */
export function Choice(): ReactNode {
  const text = useText(compareText)
  const count = useCount()
  const { values, change } = useAddress()
  // one more than there are, and no fewer than two
  const wanted = Math.max(1, SIDES.findLastIndex((side) => !!values[side]) + 1)
  return (
    <div className="compare-choice">
      {SIDES.slice(0, wanted + 1).map((side, i) => (
        <Name
          key={side}
          label={text.source(count(i + 1))}
          name={values[side] ?? ''}
          onName={(name) => change({ [side]: name || undefined })}
        />
      ))}
      <Name label={text.about} name={values.q ?? ''} onName={(q) => change({ q: q || undefined })} plain />
      <Options label={text.look} options={text.looks} value={values.look ?? 'matrix'} onChoose={(look) => change({ look })} />
      {values.look !== 'lanes' && (
        <Options label={text.rows} options={text.by} value={values.rows ?? 'act'} onChoose={(rows) => change({ rows })} />
      )}
    </div>
  )
}

function Options({
  label,
  options,
  value,
  onChoose,
}: {
  readonly label: string
  readonly options: Readonly<Record<string, string>>
  readonly value: string
  readonly onChoose: (value: string) => void
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {Object.entries(options).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Name({
  label,
  name,
  onName,
  plain = false,
}: {
  readonly label: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly plain?: boolean
}): ReactNode {
  const [line, setLine] = useState(name)
  useEffect(() => setLine(name), [name])
  const offered = useAnswer<'sources'>(
    '/sources',
    { called: line.trim(), limit: OFFERED },
    { enabled: !plain && line.trim() !== '' && line !== name },
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (line.trim() !== name) onName(line.trim())
  }
  const offers = `offers-${label}`
  return (
    <form onSubmit={submit}>
      <label>
        <span>{label}</span>
        <input
          value={line}
          list={plain ? undefined : offers}
          onChange={({ target }) => setLine(target.value)}
          onBlur={submit}
          maxLength={200}
          spellCheck={false}
        />
      </label>
      {!plain && (
        <datalist id={offers}>
          {(line === name ? [] : (offered.data?.sources ?? [])).map((source) => (
            <option key={source.name} value={source.name} />
          ))}
        </datalist>
      )}
    </form>
  )
}
