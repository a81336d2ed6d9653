import { type ReactNode, useEffect, useState } from 'react'
import { timelineText } from '#message'
import { useAnswer } from '../../answer.ts'
import { Act } from '../../part/act.tsx'
import { Day } from '../../part/day.tsx'
import { useText } from '../../text.ts'
import type { Item } from './items.ts'

/** Milliseconds that a point has to be looked at before its words are fetched. */
const REST = 120

/** What is told of a mark that is looked at. */
export function Card({ item }: { readonly item: Item | undefined }): ReactNode {
  const text = useText(timelineText)
  const at = useRested(item?.point?.at)
  const answer = useAnswer<'hits'>('/points/hits', { of: at }, { enabled: at !== undefined })
  if (!item) return null
  const { point, deed } = item
  if (deed)
    return (
      <>
        <p className="lead-head">
          <Day day={deed.day} /> <strong>{deed.actor}</strong> <span className="count">{text.deeds}</span>
        </p>
        <p className="lead-words" lang="ja">
          {deed.passage.text}
        </p>
      </>
    )
  if (!point) return null
  const hit = at === point.at && !answer.isPlaceholderData ? answer.data?.found[0] : undefined
  return (
    <>
      <p className="lead-head">
        <Day day={point.when} /> <strong>{point.source}</strong> <Act act={point.act} />
        {point.target && <span className="count">→ {point.target}</span>}
        {point.conditional && <span className="count">{text.conditional}</span>}
      </p>
      <p className="lead-words" lang="ja">
        {hit?.attribution.content.text ?? '…'}
      </p>
      <p className="count">{[point.title, point.site].filter(Boolean).join(' · ')}</p>
    </>
  )
}

/** A value as soon as it has stayed the same for a moment. */
function useRested<T>(value: T): T | undefined {
  const [rested, setRested] = useState<T>()
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
