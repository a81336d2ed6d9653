import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isPlain, isWriting } from '../part/press.ts'
import { useSettings } from '../settings.ts'
import { VIEWS } from '../views.ts'

/** Milliseconds in which a letter must follow g. */
const FOLLOW = 1500

/** Keys that work in every view: / searches, g and a letter go to a view, ? helps. */
export function useKeys({ help }: { readonly help: () => void }): void {
  const { keys } = useSettings()
  const navigate = useNavigate()
  useEffect(() => {
    if (!keys) return undefined
    let going = Number.NEGATIVE_INFINITY
    const press = (event: KeyboardEvent): void => {
      if (!isPlain(event) || isWriting(event) || document.querySelector('dialog[open]')) return
      const view = performance.now() - going < FOLLOW ? VIEWS.find(({ key }) => key === event.key) : undefined
      going = event.key === 'g' ? performance.now() : Number.NEGATIVE_INFINITY
      if (view) void navigate({ to: view.path })
      else if (event.key === '/') document.getElementById('query')?.focus()
      else if (event.key === '?') help()
      else return
      event.preventDefault()
      // a letter behind g is no key of a list
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [keys, navigate, help])
}
