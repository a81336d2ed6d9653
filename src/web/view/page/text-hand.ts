import { type RefObject, useEffect } from 'react'
import type { PageReading } from '#question'
import { placesOf } from './highlights.ts'
import type { SpotKeeper } from './spot.ts'
import { stretchesOf } from './stretch.ts'
import { pointAt, type Words } from './words.ts'

/** What the pointer does in the text: it shows what it is on, and a press chooses it, or the next one where several lie over each other. */
export function useTextHand(
  root: RefObject<HTMLElement | null>,
  words: Words | null,
  { attributions }: PageReading,
  isShown: (number: number) => boolean,
  keeper: SpotKeeper,
  onPress: (numbers: readonly number[]) => void,
): void {
  useEffect(() => {
    const box = root.current
    if (!box || !words) return undefined
    const stretches = stretchesOf(
      attributions.flatMap((one, number) => (isShown(number) ? placesOf(one).map(({ start, end }) => ({ start, end, number })) : [])),
    )
    const under = (x: number, y: number): readonly number[] => {
      const point = pointAt(x, y)
      const place = point && words.placeOf(point.node, point.offset)
      return place === null ? [] : stretches.at(place)
    }
    let asked = 0
    const move = ({ clientX: x, clientY: y, pointerType }: PointerEvent): void => {
      if (pointerType !== 'mouse') return
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => {
        const numbers = under(x, y)
        const [number] = numbers
        keeper.set(number === undefined ? null : { number, more: numbers.length - 1, x, y })
        box.classList.toggle('on-said', number !== undefined)
      })
    }
    const leave = (): void => {
      cancelAnimationFrame(asked)
      keeper.set(null)
    }
    const press = ({ clientX, clientY, target }: MouseEvent): void => {
      // whoever selects words wants the words
      if (!window.getSelection()?.isCollapsed || (target instanceof Element && target.closest('button, a'))) return
      const numbers = under(clientX, clientY)
      if (numbers.length > 0) onPress(numbers)
    }
    const dismiss = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leave()
    }
    box.addEventListener('pointermove', move)
    box.addEventListener('pointerleave', leave)
    box.addEventListener('click', press)
    window.addEventListener('keydown', dismiss)
    return () => {
      leave()
      box.removeEventListener('pointermove', move)
      box.removeEventListener('pointerleave', leave)
      box.removeEventListener('click', press)
      window.removeEventListener('keydown', dismiss)
    }
  }, [root, words, attributions, isShown, keeper, onPress])
}
