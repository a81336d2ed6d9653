import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText, partText } from '#message'
import type { AttributionHere } from '#question'
import { toSource } from '../../address.ts'
import { Act } from '../../part/act.tsx'
import { Day } from '../../part/day.tsx'
import { useReason } from '../../reason.ts'
import { useNames, useText } from '../../text.ts'

/** Everything that was read of one attribution, each with the words that it was read from. */
export function Fields({
  here: { attribution, readAs },
  inside,
}: {
  readonly here: AttributionHere
  readonly inside: AttributionHere | null
}): ReactNode {
  const { fields, ...text } = useText(pageText)
  const { certainty } = useText(partText)
  const names = useNames()
  const reason = useReason()
  const { source, via, target, when, whenBasis, condition, consequence, cue } = attribution
  const rows: readonly (readonly [string, ReactNode, (string | null)?])[] = [
    [
      fields.source,
      <>
        <Link to={toSource(source.name)}>{source.name}</Link>
        {source.office && source.office !== source.name && ` ${source.affiliation ?? ''}${source.office}`} ({names.sourceKind[source.kind]})
        {readAs !== null && <em> {text.readAs(readAs)}</em>}
      </>,
      source.basis,
    ],
    [fields.via, via.length > 0 && via.join(' ← ')],
    [fields.target, target],
    [fields.when, when && <Day day={when} />, whenBasis],
    [fields.condition, condition?.text],
    [fields.consequence, consequence?.text],
    [fields.act, <Act key="act" act={attribution.act} />],
    [fields.certainty, certainty[attribution.certainty]],
    [fields.cue, cue?.text],
    [fields.type, names.type[attribution.type]],
    [fields.inside, inside && `${inside.attribution.source.name}「${short(inside.attribution.content.text)}」`],
    [fields.rule, <code key="rule">{attribution.rule}</code>],
  ]
  return (
    <dl className="page-fields">
      {rows.map(
        ([name, value, basis]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {basis && <span className="page-basis">{reason(basis)}</span>}
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

const SHORT = 24
const short = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT)}…` : words)
