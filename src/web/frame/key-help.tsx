import { type ReactNode, useEffect, useRef } from 'react'
import { frameText } from '#message'
import { changeSettings, useSettings } from '../settings.ts'
import { useText } from '../text.ts'
import { VIEWS } from '../views.ts'

/** Every key, and the way to switch them off. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const text = useText(frameText)
  const { keys } = useSettings()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="key-help" onClose={onClose} aria-labelledby="key-help">
      <h2 id="key-help">{text.keys}</h2>
      <dl>
        {Object.entries(text.keyMeanings).map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {VIEWS.filter(({ key }) => key).map(({ name, key }) => (
          <div key={name}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{text.views[name]}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={keys} onChange={({ target }) => changeSettings({ keys: target.checked })} /> {text.keysOn}
      </label>
      <form method="dialog">
        <button type="submit">{text.close}</button>
      </form>
    </dialog>
  )
}
