import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { DOUBT } from '../doubt.ts'

/** Milliseconds from one look to the next: while the server is there, and while it is not. */
const CALM = 30_000
const GONE = 2_000

/** Whether the server answers: asked as soon as anything gives reason to doubt it. When it comes back, what is on screen is asked for anew. */
export function useOnline(): boolean {
  const client = useQueryClient()
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let was = true
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      const there = await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
        () => true,
        () => false,
      )
      if (there && !was) void client.invalidateQueries()
      was = there
      setOnline(there)
      clearTimeout(timer)
      timer = setTimeout(look, there ? CALM : GONE)
    }
    const soon = (): void => void look()
    for (const name of ['online', 'offline', DOUBT]) window.addEventListener(name, soon)
    timer = setTimeout(look, CALM)
    return () => {
      clearTimeout(timer)
      for (const name of ['online', 'offline', DOUBT]) window.removeEventListener(name, soon)
    }
  }, [client])
  return online
}
