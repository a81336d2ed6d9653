import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'

/** What a curator makes of a digest. It stands behind # in the address, which no browser sends anywhere. */
export interface Draft {
  readonly heading: string
  readonly introduction: string
  /** Refs in their order; null for all. */
  readonly picked: readonly string[] | null
  /** By ref. */
  readonly notes: Readonly<Record<string, string>>
}

const NONE: Draft = { heading: '', introduction: '', picked: null, notes: {} }
/** Milliseconds after the last letter until the address has it. */
const SETTLE = 300

/** A draft → what stands behind #; nothing for a draft without anything. */
export function encodeDraft(draft: Draft): string {
  const { heading, introduction, picked, notes } = draft
  const own = Object.entries(notes).filter(([, words]) => words !== '')
  if (heading === '' && introduction === '' && picked === null && own.length === 0) return ''
  const bytes = new TextEncoder().encode(JSON.stringify([heading, introduction, picked, own]))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** The other way round; what is no draft is an empty one, for anybody can write an address. */
export function decodeDraft(code: string): Draft {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0))
    const [heading, introduction, picked, notes] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[]
    const text = (value: unknown): string => (typeof value === 'string' ? value : '')
    return {
      heading: text(heading),
      introduction: text(introduction),
      picked: Array.isArray(picked) ? picked.filter((ref) => typeof ref === 'string') : null,
      notes: Object.fromEntries(
        (Array.isArray(notes) ? notes : []).filter((pair) => Array.isArray(pair)).map(([ref, words]) => [text(ref), text(words)]),
      ),
    }
  } catch {
    return NONE
  }
}

/** The draft of this address; a change is in the address a moment later. */
export function useDraft(): readonly [Draft, Dispatch<SetStateAction<Draft>>] {
  const code = useRouterState({ select: ({ location }) => location.hash })
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => decodeDraft(code))
  const known = useRef(code)
  useEffect(() => {
    if (code === known.current) return
    known.current = code
    setDraft(decodeDraft(code))
  }, [code])
  useEffect(() => {
    const next = encodeDraft(draft)
    if (next === known.current) return undefined
    const timer = setTimeout(() => {
      known.current = next
      void navigate({ to: '.', search: true as never, hash: next, replace: true, resetScroll: false, hashScrollIntoView: false })
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [draft, navigate])
  return [draft, setDraft]
}
