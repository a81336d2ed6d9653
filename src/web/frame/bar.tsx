import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { frameText } from '#message'
import { useSession } from '../session.ts'
import { changeSettings, type Settings, useSettings } from '../settings.ts'
import { useText } from '../text.ts'

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** The line that searches from anywhere, and what a reader may choose. */
export function Bar({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const text = useText(frameText)
  const { language, theme } = useSettings()
  const session = useSession()
  const navigate = useNavigate()
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === '/search' ? ((location.search as { q?: string }).q ?? '') : ''),
  })
  const [line, setLine] = useState(asked)
  useEffect(() => setLine(asked), [asked])
  const search = (event: FormEvent): void => {
    event.preventDefault()
    // the keys go to what was found, and no longer into the line
    document.getElementById('view')?.focus()
    void navigate({ to: '/search', search: { q: line } as never })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // the browser would empty the line, and what is shown would be the answer to another
    event.preventDefault()
    setLine(asked)
    document.getElementById('view')?.focus()
  }
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Settings['theme']
  return (
    <header className="bar">
      <search>
        <form onSubmit={search}>
          <label className="hidden" htmlFor="query">
            {text.search}
          </label>
          <input
            id="query"
            type="search"
            value={line}
            onChange={(event) => setLine(event.target.value)}
            onKeyDown={leave}
            placeholder={text.placeholder}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={2000}
          />
        </form>
      </search>
      <button
        type="button"
        onClick={() => changeSettings({ theme: next })}
        title={text.theme}
        aria-label={`${text.theme}: ${text.themes[theme]}`}
      >
        {text.themes[theme]}
      </button>
      <button
        type="button"
        lang={language === 'ja' ? 'en' : 'ja'}
        onClick={() => changeSettings({ language: language === 'ja' ? 'en' : 'ja' })}
      >
        {language === 'ja' ? 'English' : '日本語'}
      </button>
      {session.data?.account && (
        <Link to="/account" className="who">
          {session.data.account.name}
        </Link>
      )}
      <button type="button" onClick={onHelp} aria-label={text.keys}>
        ?
      </button>
    </header>
  )
}
