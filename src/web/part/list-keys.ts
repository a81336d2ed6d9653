import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import { useSettings } from '../settings.ts'
import { isPlain, isWriting } from './press.ts'

/** j and k go through the articles of a list, o opens one, v its original, c copies it with its source. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  const { keys } = useSettings()
  const navigate = useNavigate()
  useEffect(() => {
    if (!keys) return undefined
    const press = (event: KeyboardEvent): void => {
      if (!isPlain(event) || isWriting(event) || document.querySelector('dialog[open]')) return
      const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
      // of items that lie in each other, the inner one
      const at = items.findLastIndex((item) => item.contains(document.activeElement))
      const item = items[at]
      if (event.key === 'j') items[Math.min(at + 1, items.length - 1)]?.focus()
      else if (event.key === 'k') items[Math.max(at - 1, 0)]?.focus()
      else if (event.key === 'o' && item) void navigate({ to: item.dataset.open as string })
      else if (event.key === 'v' && item && /^https?:/.test(item.dataset.original ?? ''))
        window.open(item.dataset.original, '_blank', 'noopener,noreferrer')
      else if (event.key === 'c' && item) item.querySelector<HTMLElement>('[data-key="c"]')?.click()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys, navigate, list])
}
