import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { WatchedTold } from '#desk'
import { frameText } from '#message'
import { useAlerts, useFresh } from '../alerts.ts'
import { useCount, useText } from '../text.ts'
import { useTold } from '../told.ts'
import { VIEWS, type View } from '../views.ts'

/** So many views stand in the bar of a phone; the others behind its last button. */
const IN_BAR = 4

/** The way to every view: a column on a desk, a bar with a sheet on a phone. */
export function Navigation(): ReactNode {
  const text = useText(frameText)
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const found = useFresh()
  useAlerts(found)
  const fresh = [...found.values()].reduce((sum, one) => sum + one, 0)
  const shown = VIEWS.filter(({ group }) => group)
  const here = useLocation({ select: ({ pathname }) => pathname })
  const isBehind = shown.slice(IN_BAR).some(({ path }) => path === here)
  return (
    <nav className={open ? 'navigation open' : 'navigation'} aria-label={text.navigation}>
      <Link to="/" className="brand" onClick={close}>
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>
          iwaku <span lang="ja">曰く</span>
        </span>
      </Link>
      <ul className="phone-bar">
        {shown.slice(0, IN_BAR).map((view) => (
          <Entry key={view.name} view={view} fresh={fresh} onGo={close} />
        ))}
        <li>
          <button type="button" className={isBehind ? 'current' : undefined} aria-expanded={open} onClick={() => setOpen(!open)}>
            {text.more}
          </button>
        </li>
      </ul>
      <div className="sheet">
        {(['look', 'work'] as const).map((group) => (
          <section key={group} aria-label={text.groups[group]}>
            <h2>{text.groups[group]}</h2>
            <ul>
              {shown
                .filter((view) => view.group === group)
                .map((view) => (
                  <Entry key={view.name} view={view} fresh={fresh} onGo={close} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}

function Entry({ view, fresh, onGo }: { readonly view: View; readonly fresh: number; readonly onGo: () => void }): ReactNode {
  const text = useText(frameText)
  return (
    <li>
      <Link to={view.path} onClick={onGo} activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }}>
        {text.views[view.name]}
        {view.name === 'watched' && <Broken />}
        {view.name === 'search' && <Badge count={fresh} />}
      </Link>
    </li>
  )
}

/** How many followed addresses a human should look at; nothing where there are none. */
function Broken(): ReactNode {
  const text = useText(frameText)
  const count = useCount()
  const broken = useTold<WatchedTold>('watched', '/watched').data?.broken ?? 0
  if (broken === 0) return null
  return (
    <span className="badge">
      <span aria-hidden="true">{count(broken)}</span>
      <span className="hidden">{text.broken(count(broken))}</span>
    </span>
  )
}

/** How much came to saved searches that nobody has looked at; nothing where nothing did. */
function Badge({ count: fresh }: { readonly count: number }): ReactNode {
  const text = useText(frameText)
  const count = useCount()
  if (fresh === 0) return null
  return (
    <span className="badge fresh">
      <span aria-hidden="true">{count(fresh)}</span>
      <span className="hidden">{text.fresh(count(fresh))}</span>
    </span>
  )
}
