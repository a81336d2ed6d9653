import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { pageText, partText } from '#message'
import type { AttributionHere, PageReading } from '#question'
import { copyCitation } from '../../part/cite.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { isPlain } from '../../part/press.ts'
import { temperOf } from '../../part/temper.ts'
import { useSettings } from '../../settings.ts'
import { useDays, useNames, useText } from '../../text.ts'
import { hitHere } from './chosen.tsx'
import type { SpotKeeper } from './spot.ts'

/** All attributions that are shown, in the order of the page; the one under the focus is lit in the text. */
export function List({
  list,
  reading,
  numbers,
  addresses,
  chosen,
  keeper,
  hrefOf,
  onChoose,
  onPeek,
}: {
  readonly list: RefObject<HTMLDivElement | null>
  readonly reading: PageReading
  readonly numbers: readonly number[]
  readonly addresses: readonly string[]
  readonly chosen: number | null
  readonly keeper: SpotKeeper
  readonly hrefOf: (at: string) => string
  readonly onChoose: (number: number, byKey: boolean) => void
  readonly onPeek: (number: number) => void
}): ReactNode {
  const text = useText(pageText)
  const { short } = useDays()
  const { keys, citation } = useSettings()
  useListKeys(list)
  const numberOf = (target: EventTarget): number | null => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-number]') : null
    return row ? Number(row.dataset.number) : null
  }
  const choose = (event: MouseEvent): void => {
    const number = numberOf(event.target)
    if (number === null || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(number, event.detail === 0)
  }
  const press = (event: KeyboardEvent): void => {
    const number = numberOf(event.target)
    const here = reading.attributions[number ?? -1]
    if (number === null || !here) return
    if (event.key === 'Enter') onChoose(number, true)
    else if (keys && event.key === 'c' && isPlain(event.nativeEvent)) void copyCitation(hitHere(reading, here), citation, short)
    else return
    event.preventDefault()
  }
  const peek = (target: EventTarget, from: 'focus' | 'pointer'): void => {
    const number = numberOf(target)
    keeper.set(number === null ? null : { number, more: 0, x: null, y: 0 })
    if (number !== null && from === 'focus') onPeek(number)
  }
  const height = rowHeight()
  const drawn = useVirtualizer({
    count: numbers.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: BEYOND,
    getItemKey: (i) => numbers[i] as number,
  })
  useInSight(list, chosen === null ? -1 : numbers.indexOf(chosen))
  if (numbers.length === 0)
    return (
      <div className="empty">
        <p>
          <strong>{text.none}</strong>
        </p>
        <p>{text.noneCure}</p>
      </div>
    )
  return (
    <div ref={list} className="page-list">
      <ol
        aria-label={text.said}
        style={{ height: drawn.getTotalSize() }}
        onClick={choose}
        onKeyDown={press}
        onFocus={({ target }) => peek(target, 'focus')}
        onBlur={() => keeper.set(null)}
        onMouseOver={({ target }) => peek(target, 'pointer')}
        onMouseOut={() => keeper.set(null)}
      >
        {drawn.getVirtualItems().map(({ index, start }) => {
          const number = numbers[index] as number
          return (
            <Row
              key={number}
              number={number}
              index={index}
              top={start}
              of={numbers.length}
              here={reading.attributions[number] as AttributionHere}
              href={hrefOf(addresses[number] as string)}
              original={reading.page.address}
              chosen={number === chosen}
            />
          )
        })}
      </ol>
    </div>
  )
}

/** Rows drawn beyond those in sight: enough to go on by keys and by Tab. */
const BEYOND = 12

/** Every row is as high as any other, so that where one stands is known without drawing it: pixels. */
export const rowHeight = (): number => 3.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Brings the chosen row into sight when another one is chosen, without moving anything but the list. */
function useInSight(list: RefObject<HTMLDivElement | null>, index: number): void {
  const last = useRef(-1)
  useEffect(() => {
    const box = list.current
    if (!box || last.current === index) return
    last.current = index
    if (index >= 0) bringRow(box, index)
  })
}

/** Scrolls a list as little as is needed for a row to be in sight. */
export function bringRow(box: HTMLElement, index: number): void {
  const height = rowHeight()
  const top = index * height
  if (top < box.scrollTop || top + height > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3
}

const Row = memo(function Row({
  number,
  index,
  top,
  of,
  here: { attribution, decisions, rejected },
  href,
  original,
  chosen,
}: {
  readonly number: number
  readonly index: number
  /** Where it stands in the list, pixels. */
  readonly top: number
  readonly of: number
  readonly here: AttributionHere
  readonly href: string
  readonly original: string
  readonly chosen: boolean
}): ReactNode {
  const text = useText(partText)
  const names = useNames()
  const { short } = useDays()
  const { act, source, via, when, certainty, nestedIn, content } = attribution
  return (
    <li
      data-number={number}
      data-open={href}
      data-original={original}
      tabIndex={-1}
      aria-posinset={index + 1}
      aria-setsize={of}
      aria-current={chosen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      className={`temper-${temperOf(act)} certainty-${certainty}${rejected ? ' rejected' : ''}${nestedIn === null ? '' : ' nested'}`}
    >
      <a href={href}>
        <span className="page-row-head">
          <b>{source.name}</b> {names.act[act]}
          {when && ` · ${short(when)}`}
          {certainty !== 'high' && ` · ${text.certainty[certainty]}`}
          {decisions.length > 0 && <span className="decided"> {text.decided}</span>}
          {/* the last, for it is cut off first where there is no room */}
          {via.length > 0 && <Via names={via.join(' ← ')} />}
        </span>
        <span className="page-row-words" lang="ja">
          {content.text}
        </span>
      </a>
    </li>
  )
})

/** Through whom the page has it, in little room: an arrow says so to the eye, words to the ear and under the pointer. */
function Via({ names }: { readonly names: string }): ReactNode {
  const words = useText(partText).via(names)
  return (
    <span className="page-row-via" title={words}>
      <span aria-hidden="true"> ← {names}</span>
      <span className="hidden"> {words}</span>
    </span>
  )
}
