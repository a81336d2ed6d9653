import type { ReactNode } from 'react'
import { type SourceTold, watchedText } from '#message'
import { Fold } from '../../part/fold.tsx'
import { useCount, useNames, useText } from '../../text.ts'

/** One address that is followed. */
export function SourceRow({
  source,
  onNow,
  onStop,
}: {
  readonly source: SourceTold
  readonly onNow?: () => void
  readonly onStop?: () => void
}): ReactNode {
  const text = useText(watchedText)
  const names = useNames()
  const count = useCount()
  const { address, kind, state, from, asked, news, due, waiting, failures, trouble, malformed, missed } = source
  return (
    <li className={`watched-source watched-${state}`} data-open="/watched" data-original={address} tabIndex={-1}>
      <header>
        <a href={address} rel="noopener noreferrer" target="_blank">
          {address}
        </a>
        <span className="watched-state">{text.states[state]}</span>
        {kind !== 'new' && <span className="watched-kind">{names.watched[kind]}</span>}
        <span className="tools">
          {onNow && (
            <button type="button" aria-label={text.nowOne(address)} onClick={onNow}>
              {text.now}
            </button>
          )}
          {onStop && (
            <button type="button" aria-label={text.stopOne(address)} onClick={onStop}>
              {text.stop}
            </button>
          )}
        </span>
      </header>
      <p className="watched-times">
        <Moment name={text.asked} at={asked} />
        <Moment name={text.news} at={news} />
        <Moment name={text.due} at={due} />
        {waiting > 0 && <span>{text.waiting(count(waiting))}</span>}
        {failures > 1 && <span>{text.failures(count(failures))}</span>}
        {from && (
          <span>
            {text.from} {from}
          </span>
        )}
      </p>
      {trouble && (
        <p className="watched-trouble">
          <strong>{trouble.message}</strong> {trouble.cure}
        </p>
      )}
      {malformed && <p className="watched-trouble">{text.malformed(count(malformed.line), malformed.first)}</p>}
      {missed.length > 0 && (
        <Fold name={`missed.${address}`} className="watched-missed" summary={text.missed(count(missed.length))}>
          <ul>
            {missed.map((one) => (
              <li key={one.address}>
                <Moment name="" at={one.at} /> <span>{one.address}</span>
                <p className="watched-trouble">
                  <strong>{one.message}</strong> {one.cure}
                </p>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  )
}

/** A moment as the clock of the reader has it. */
function Moment({ name, at }: { readonly name: string; readonly at: string | null }): ReactNode {
  const text = useText(watchedText)
  const language = document.documentElement.lang
  return (
    <span>
      {name}{' '}
      {at === null ? (
        text.never
      ) : (
        <time dateTime={at}>{new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })}</time>
      )}
    </span>
  )
}
