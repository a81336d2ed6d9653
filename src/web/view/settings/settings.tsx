import { type ReactNode, useEffect, useRef } from 'react'
import { frameText, LANGUAGES, settingsText } from '#message'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { CITATIONS } from '../../part/citation.ts'
import { Days } from '../../part/day.tsx'
import { Formats } from '../../part/formats.tsx'
import { useTitle } from '../../part/title.ts'
import { changeSettings, useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'
import { useVersion } from './version.ts'
import './settings.css'

const THEMES = ['system', 'light', 'dark'] as const

/** What a reader chooses for this browser, what the ledger holds, and the ways into iwaku from elsewhere. */
export function View(): ReactNode {
  const text = useText(settingsText)
  const frame = useText(frameText)
  const { language, theme, keys, citation } = useSettings()
  useTitle(text.title)
  return (
    <div className="settings">
      <h1>{text.title}</h1>
      <section aria-labelledby="settings-look">
        <h2 id="settings-look">{text.look}</h2>
        <fieldset className="chips">
          <legend>{text.language}</legend>
          {LANGUAGES.map((one) => (
            <label key={one} className="settings-choice" lang={one}>
              <input type="radio" name="language" checked={language === one} onChange={() => changeSettings({ language: one })} />{' '}
              {text.languages[one]}
            </label>
          ))}
        </fieldset>
        <fieldset className="chips">
          <legend>{frame.theme}</legend>
          {THEMES.map((one) => (
            <label key={one} className="settings-choice">
              <input type="radio" name="theme" checked={theme === one} onChange={() => changeSettings({ theme: one })} />{' '}
              {frame.themes[one]}
            </label>
          ))}
        </fieldset>
        <fieldset className="chips">
          <legend>{text.citation}</legend>
          {CITATIONS.map((one) => (
            <label key={one} className="settings-choice">
              <input type="radio" name="citation" checked={citation === one} onChange={() => changeSettings({ citation: one })} />{' '}
              {text.citations[one]}
            </label>
          ))}
        </fieldset>
        <label className="settings-choice">
          <input type="checkbox" checked={keys} onChange={({ target }) => changeSettings({ keys: target.checked })} /> {frame.keysOn}
        </label>
        <p className="settings-hint">{text.keysHint}</p>
        <p className="settings-hint">{text.here}</p>
      </section>
      <LedgerFacts />
      <section aria-labelledby="settings-tools">
        <h2 id="settings-tools">{text.tools}</h2>
        <p>
          <Bookmarklet />
        </p>
        <p className="settings-hint">{text.bookmarkletHint}</p>
        <h3>{text.openSearch}</h3>
        <p className="settings-hint">{text.openSearchHint}</p>
        <p>
          <code>{`${location.origin}/search?q=%s`}</code>
        </p>
        <h3>{text.api}</h3>
        <p className="settings-hint">{text.apiHint}</p>
        <p>
          <a href="/openapi.json">openapi.json</a>
        </p>
      </section>
    </div>
  )
}

function LedgerFacts(): ReactNode {
  const { facts, ledger } = useText(settingsText)
  const count = useCount()
  const stats = useAnswer<'counts'>('/stats')
  // a long answer, for one word of it
  const version = useVersion(!stats.isPending)
  return (
    <section aria-labelledby="settings-ledger">
      <h2 id="settings-ledger">{ledger}</h2>
      <Answered asked={stats}>
        {({ counts: { pages, attributions, sources, first, last } }) => (
          <dl className="settings-facts">
            <dt>{facts.pages}</dt>
            <dd>{count(pages)}</dd>
            <dt>{facts.attributions}</dt>
            <dd>{count(attributions)}</dd>
            <dt>{facts.sources}</dt>
            <dd>{count(sources)}</dd>
            <dt>{facts.days}</dt>
            <dd>{first === null ? facts.none : <Days first={first} last={last} />}</dd>
            <dt>{facts.version}</dt>
            <dd>{version ?? '…'}</dd>
          </dl>
        )}
      </Answered>
      <Formats links={{ JSON: twinOf('/stats') }} />
    </section>
  )
}

/** A link to be dragged away. React takes no address of this kind, and it is one of our own: it is set by hand. */
function Bookmarklet(): ReactNode {
  const text = useText(settingsText)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const anchor = link.current
    const intake = JSON.stringify(`${location.origin}/intake?address=`)
    // pressed here it would take in this very page
    const stay = (event: Event): void => event.preventDefault()
    anchor?.setAttribute('href', `javascript:void(open(${intake}+encodeURIComponent(location.href)))`)
    anchor?.addEventListener('click', stay)
    return () => anchor?.removeEventListener('click', stay)
  }, [])
  return (
    // biome-ignore lint/a11y/useValidAnchor: the address is set when it is on the page
    <a ref={link} className="settings-bookmarklet" draggable>
      {text.bookmarklet}
    </a>
  )
}
