import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { useCount, useText } from '../../text.ts'
import { Fields } from './fields.tsx'
import { type SpotKeeper, useSpot } from './spot.ts'

const WIDTH = 352
const HEIGHT = 300

/** What is under the pointer. It says nothing that the list does not say, so it is not for those who hear the page. */
export function Hover({ reading: { attributions }, keeper }: { readonly reading: PageReading; readonly keeper: SpotKeeper }): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const spot = useSpot(keeper)
  const here = attributions[spot?.number ?? -1]
  if (!spot || spot.x === null || !here) return null
  const { nestedIn } = here.attribution
  const left = Math.max(8, Math.min(spot.x + 12, window.innerWidth - WIDTH - 8))
  // above the pointer where there is no room below
  const place = spot.y + 24 + HEIGHT > window.innerHeight ? { bottom: window.innerHeight - spot.y + 16 } : { top: spot.y + 24 }
  return (
    <div className="page-hover" aria-hidden="true" inert style={{ left, width: WIDTH, ...place }}>
      <Fields here={here} inside={nestedIn === null ? null : (attributions[nestedIn] ?? null)} />
      {spot.more > 0 && <p>{text.others(count(spot.more))}</p>}
    </div>
  )
}
