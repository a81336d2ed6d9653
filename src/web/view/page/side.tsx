import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { useCount, useText } from '../../text.ts'

export type Tab = 'said' | 'family' | 'versions' | 'events' | 'original'

const TABS: readonly Tab[] = ['said', 'family', 'versions', 'events', 'original']

/** Which of them an address names. */
export const tabOf = (given: string | undefined): Tab => TABS.find((tab) => tab === given) ?? 'said'

/** The ways to look at what stands beside the text. */
export function Tabs({
  reading: { attributions, family, versions, events },
  tab,
  onTab,
}: {
  readonly reading: PageReading
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
}): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const counts: Readonly<Record<Tab, number | null>> = {
    said: attributions.length,
    family: family?.members.length ?? 0,
    versions,
    events: events.length,
    original: null,
  }
  return (
    <fieldset className="page-tabs">
      <legend className="hidden">{text.tabs}</legend>
      {TABS.map((one) => (
        <button key={one} type="button" aria-pressed={one === tab} onClick={() => onTab(one)}>
          {text.tab[one]} {counts[one] !== null && <span className="count">{count(counts[one])}</span>}
        </button>
      ))}
    </fieldset>
  )
}
