import { useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useSession } from '../session.ts'

const SignIn = lazy(async () => ({ default: (await import('../view/account/sign-in.tsx')).SignIn }))
const Join = lazy(async () => ({ default: (await import('../view/account/join.tsx')).Join }))

/** A shared ledger is shown to whoever has signed in; one's own to whoever opens it. */
export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const { data } = useSession()
  const joining = useRouterState({ select: ({ location }) => location.pathname === '/join' })
  if (data?.shared && (joining || data.account === null)) return <Suspense>{joining ? <Join /> : <SignIn />}</Suspense>
  return children
}
