import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Folds that stand the other way than they usually do, as the address has them: `take,again.3f2a:10-20`. */
const NAME = 'turned'

type Values = Readonly<Record<string, string | undefined>>

const turnedIn = (values: Values): readonly string[] => values[NAME]?.split(',') ?? []
/** A name as it stands in the list: a comma in it would be two names. */
const written = (name: string): string => name.replaceAll('%', '%25').replaceAll(',', '%2C')

/** Whether a fold is open, by the address, and how to turn it; that is no step of its own, so that Back leaves the view as it would have before. */
export function useFold(name: string, usual = false): readonly [open: boolean, turn: () => void] {
  const key = written(name)
  const turned = useRouterState({ select: ({ location }) => turnedIn(location.search as Values).includes(key) })
  const navigate = useNavigate()
  const turn = (): void => {
    const search = (before: Values): Values => {
      const others = turnedIn(before).filter((one) => one !== key)
      const next = others.length < turnedIn(before).length ? others : [...others, key]
      return { ...before, [NAME]: next.join(',') }
    }
    void navigate({ to: '.', search: search as never, hash: true, replace: true, resetScroll: false })
  }
  return [turned !== usual, turn]
}

/** What a press opens and closes; `name` is what the address calls it, one in a view. */
export function Fold({
  name,
  usual = false,
  className,
  summary,
  children,
}: {
  readonly name: string
  /** Whether it is open where the address says nothing. */
  readonly usual?: boolean
  readonly className?: string
  readonly summary: ReactNode
  readonly children: ReactNode
}): ReactNode {
  const [open, turn] = useFold(name, usual)
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => currentTarget.open !== open && turn()}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
