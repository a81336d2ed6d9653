import type { ReactNode } from 'react'
import { sayingText } from '#message'
import type { Retold } from '#question'
import { asPart, useAddress, usePart } from '../../address.ts'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day } from '../../part/day.tsx'
import { Formats } from '../../part/formats.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { AroundIt } from './around.tsx'
import { Embed } from './embed.tsx'
import { Tellings } from './tellings.tsx'
import { Ways } from './ways.tsx'
import './saying.css'

/** One act of saying: every telling of it side by side, the ways it took, and what its source said around it. */
export function View(): ReactNode {
  const ref = asPart(usePart('ref'))
  const { values } = useAddress()
  const against = values.against === 'fullest' ? 'fullest' : 'earliest'
  const path = `/saying/${ref}/retold`
  const answer = useAnswer<'retold'>(path, { against })
  const text = useText(sayingText)
  const around = useAnswer<'around'>(`/saying/${ref}/around`)
  return (
    <>
      <Answered asked={answer}>{({ retold }) => <Whole retold={retold} against={against} />}</Answered>
      {/* where there is no such saying, that is said once */}
      {!answer.error && <Answered asked={around}>{({ around: found }) => <AroundIt around={found} about={ref} />}</Answered>}
      {!answer.error && <Embed about={ref} />}
      <Formats
        links={{
          JSON: twinOf(path, { against }),
          [`JSON (${text.origins})`]: twinOf(`/saying/${ref}`),
          [`JSON (${text.around})`]: twinOf(`/saying/${ref}/around`),
        }}
      />
    </>
  )
}

function Whole({ retold, against }: { readonly retold: Retold; readonly against: 'earliest' | 'fullest' }): ReactNode {
  const text = useText(sayingText)
  const count = useCount()
  const { change } = useAddress()
  const { saying } = retold
  const { source, said, told, seen, origins, tellings } = saying
  useTitle(text.title(source))
  const { least, most } = origins
  return (
    <article className="retold">
      <header className="head">
        <h1>{text.title(source)}</h1>
      </header>
      <dl className="retold-head">
        <div>
          <dt>{text.said}</dt>
          <dd>
            <Day day={said} />
          </dd>
        </div>
        <div>
          <dt>{text.told}</dt>
          <dd>
            <Day day={told} />
          </dd>
        </div>
        <div>
          <dt>{text.seen}</dt>
          <dd>
            <Day day={seen} />
          </dd>
        </div>
        <div>
          <dt>{text.origins}</dt>
          <dd>
            <strong>{least === most ? text.exactly(count(least)) : text.between(count(least), count(most))}</strong> {text.originsHelp}
          </dd>
        </div>
      </dl>
      <section aria-labelledby="retold-tellings">
        <header className="head">
          <h2 id="retold-tellings">{text.tellings(count(tellings.length))}</h2>
          {tellings.length > 1 && (
            <label>
              {text.against}{' '}
              <select
                value={against}
                onChange={({ target }) => change({ against: target.value === 'earliest' ? undefined : target.value })}
              >
                {Object.entries(text.choices).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </header>
        <Tellings retold={retold} />
      </section>
      <section aria-labelledby="retold-ways">
        <h2 id="retold-ways">{text.ways}</h2>
        <Ways retold={retold} />
      </section>
    </article>
  )
}
