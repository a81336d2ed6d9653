import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { frameText } from '#message'
import { useNews } from '../news.ts'
import { Toasts } from '../part/toast.tsx'
import { useSettings } from '../settings.ts'
import { useText } from '../text.ts'
import { Bar } from './bar.tsx'
import { Gate } from './gate.tsx'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.ts'
import { Navigation } from './navigation.tsx'
import { useOnline } from './online.ts'
import { useScrolledAsLeft } from './scrolled.ts'

/** What stands around every view: the way to the others, the search line, and whether the server can be reached. */
export function Frame(): ReactNode {
  const text = useText(frameText)
  const [help, setHelp] = useState(false)
  const online = useOnline()
  useNews()
  useScrolledAsLeft()
  useKeys({ help: () => setHelp(true) })
  // read so that the frame is drawn anew when the language changes
  useSettings()
  return (
    <div className="frame">
      <a className="skip" href="#view">
        {text.skip}
      </a>
      <Navigation />
      <Bar onHelp={() => setHelp(true)} />
      {!online && (
        <p className="offline" role="status">
          {text.offline}
        </p>
      )}
      <main id="view" className="view" tabIndex={-1}>
        <Gate>
          <Outlet />
        </Gate>
      </main>
      <Toasts />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  )
}
