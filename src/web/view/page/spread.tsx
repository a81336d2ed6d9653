import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { pageText } from '#message'
import type { AttributionHere, GroundsAnswer, PageReading } from '#question'
import type { useAddress } from '../../address.ts'
import { useText } from '../../text.ts'
import { addressesOf } from './anchor.ts'
import { Chosen } from './chosen.tsx'
import { EventsTab } from './events.tsx'
import { FamilyTab } from './family.tsx'
import { canHighlight, useChosen, useHighlights, useSpotLight } from './highlights.ts'
import { Hover } from './hover.tsx'
import { useKeptPlace, useLeft } from './kept.ts'
import type { Role } from './lay.ts'
import { bringRow, List } from './list.tsx'
import { OriginalTab } from './original.tsx'
import { cutsOf } from './pieces.tsx'
import { bringIntoView, isLong, type Shown, useDrawn, useInView, useWords } from './show.ts'
import { Tabs, tabOf } from './side.tsx'
import { keepSpot } from './spot.ts'
import { PageWords } from './text.tsx'
import { useTextHand } from './text-hand.ts'
import { useTogether } from './together.ts'
import { VersionsTab } from './versions.tsx'
import type { Words } from './words.ts'

type Address = ReturnType<typeof useAddress>

interface Given {
  readonly reading: PageReading
  /** Why blocks have their roles, where somebody wants to know. */
  readonly grounds: GroundsAnswer | undefined
  readonly shown: Shown
  readonly values: Address['values']
  readonly change: Address['change']
  readonly onFold: (role: Role) => void
}

/** The text on one side, what is known of it on the other. */
export function Spread({ reading, grounds, shown, values, change, onFold }: Given): ReactNode {
  const text = useText(pageText)
  const { isShown, chosen, place, numbers } = shown
  const left = useLeft()
  const runs = useDrawn(shown.runs, Math.max(place?.start ?? -1, left?.start ?? -1))
  const { attributions } = reading
  const on = values.marks !== 'off'
  const tab = tabOf(values.tab)
  const root = useRef<HTMLElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const keeper = useMemo(keepSpot, [])
  const addresses = useMemo(() => addressesOf(attributions), [attributions])
  const cuts = useMemo(() => (on && !canHighlight() ? cutsOf(attributions, isShown) : null), [attributions, isShown, on])
  const words = useWords(root, [runs, cuts])
  // a deed may stand in the very words of an attribution: who looks at deeds has chosen the deed
  const isDeed = place !== null && reading.events.some(({ start, end }) => start === place.start && end === place.end)
  const here = chosen === null ? null : (attributions[chosen] as AttributionHere)
  useHighlights(words, reading, { on, isShown, events: tab === 'events' })
  useChosen(words, place, here)
  useSpotLight(words, reading, keeper)
  useInView(words, place, left !== null)
  useKeptPlace(words, left)
  useTogether(tab === 'said' ? words : null, list, numbers, attributions)
  const choose = (number: number, tabTo = values.tab): void => change({ at: addresses[number], tab: tabTo })
  const latest = useRef({ chosen, choose })
  useEffect(() => {
    latest.current = { chosen, choose }
  })
  const pressed = useCallback((under: readonly number[]): void => {
    const now = under.indexOf(latest.current.chosen ?? -1)
    latest.current.choose(under[(now + 1) % under.length] as number, undefined)
  }, [])
  useTextHand(root, words, reading, isShown, keeper, pressed)
  const back = (): void => {
    change({ tab: undefined }, { replace: true })
    if (chosen !== null) toRow(list, chosen, numbers.indexOf(chosen))
  }
  const inText = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-fold], [data-kin]')
    if (button?.dataset.fold) onFold(button.dataset.fold as Role)
    else if (button?.dataset.kin) change({ kin: values.kin === button.dataset.kin ? undefined : button.dataset.kin })
  }
  const press = (event: KeyboardEvent): void => {
    if (chosen === null || (event.key !== 'Enter' && event.key !== 'Escape') || (event.target as Element).closest('a, button')) return
    event.preventDefault()
    back()
  }
  return (
    <div className={tab === 'original' ? 'page-spread wide' : 'page-spread'}>
      <section
        ref={root}
        className={isLong(shown.runs) ? 'page-text long' : 'page-text'}
        aria-labelledby="page-text"
        onClick={inText}
        onKeyDown={press}
      >
        <h2 id="page-text">{text.text}</h2>
        <p className="page-help">{text.textHelp}</p>
        <div lang="ja">
          <PageWords reading={reading} grounds={grounds} runs={runs} kin={values.kin} cuts={cuts} />
        </div>
      </section>
      <aside className="page-side" aria-label={text.tabs}>
        <Tabs reading={reading} tab={tab} onTab={(one) => change({ tab: one === 'said' ? undefined : one })} />
        <h2 className="hidden">{text.tab[tab]}</h2>
        {here && !(tab === 'events' && isDeed) && (
          <Chosen reading={reading} here={here} onBack={back} onClose={() => change({ at: undefined })} />
        )}
        {tab === 'said' && (
          <>
            {!here && numbers.length > 0 && <p className="page-help">{text.choose}</p>}
            <List
              list={list}
              reading={reading}
              numbers={numbers}
              addresses={addresses}
              chosen={chosen}
              keeper={keeper}
              hrefOf={(at) => hrefOf(values, at)}
              onChoose={(number, byKey) => {
                choose(number)
                if (byKey && words) toText(words, attributions[number] as AttributionHere)
              }}
              onPeek={(number) => words && bringIntoView(words, (attributions[number] as AttributionHere).attribution.content)}
            />
          </>
        )}
        {tab === 'family' && <FamilyTab reading={reading} onPlace={(at) => change({ at })} />}
        {tab === 'versions' && <VersionsTab reading={reading} />}
        {tab === 'events' && <EventsTab reading={reading} at={values.at} onPlace={(at) => change({ at })} />}
        {tab === 'original' && <OriginalTab id={reading.page.id} />}
      </aside>
      <Hover reading={reading} keeper={keeper} />
    </div>
  )
}

/** The address of this view with another place in it. */
function hrefOf(values: Address['values'], at: string): string {
  const kept = Object.entries(values).flatMap(([name, value]) =>
    name !== 'at' && value ? [`${encodeURIComponent(name)}=${encodeURIComponent(value)}&`] : [],
  )
  return `${location.pathname}?${kept.join('')}at=${at}`
}

/** Frames in which a row must be drawn. */
const FRAMES = 10

/** Puts the focus on a row of the list, as soon as it is drawn. */
function toRow(list: RefObject<HTMLDivElement | null>, number: number, index: number, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const box = list.current
    if (box) bringRow(box, index)
    const row = box?.querySelector<HTMLElement>(`[data-number="${number}"]`)
    if (row) row.focus({ preventScroll: true })
    else if (frames > 0) toRow(list, number, index, frames - 1)
  })
}

/** Puts the focus on the block that an attribution stands in. */
function toText(words: Words, { attribution: { content } }: AttributionHere): void {
  words.elementAt(content.start)?.closest<HTMLElement>('.page-block')?.focus({ preventScroll: true })
}
