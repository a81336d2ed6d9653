import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { DryTold, JobHead } from '#http'
import { intakeText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Broken } from '../../part/broken.tsx'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'
import { filesIn } from './dropped.ts'
import { Dry } from './dry.tsx'
import { Files } from './files.tsx'

type Answer = { readonly job: JobHead } | { readonly dry: DryTold }

/** Where addresses, text and files are given. Nothing is fetched before a button is pressed, whatever the address of this view says. */
export function Give({ address, onStarted }: { readonly address: string; readonly onStarted: (id: string) => void }): ReactNode {
  const text = useText(intakeText)
  const { language } = useSettings()
  const client = useQueryClient()
  const [words, setWords] = useState(address)
  const [name, setName] = useState('')
  const [published, setPublished] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [over, setOver] = useState(false)
  const id = useId()
  const choose = useRef<HTMLInputElement>(null)
  const addresses = addressesIn(words)
  const isText = addresses === null && words.trim() !== ''
  const send = useMutation({
    mutationFn: (dry: boolean) =>
      fetchJson<Answer>('/api/intake', language, { method: 'POST', ...bodyOf({ addresses, words, name, published, files, dry }) }),
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: ['intake'] })
      if ('job' in answer) onStarted(answer.job.id)
    },
  })
  const add = (chosen: Iterable<File>): void => {
    // taken out at once: the browser's list empties itself behind our back
    const more = [...chosen]
    setFiles((before) => [...before, ...more])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    // asked for at once: what was dropped is gone when this returns
    void filesIn(event.dataTransfer).then(add)
    const dropped =
      event.dataTransfer.files.length === 0 ? event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain') : ''
    if (dropped) setWords((before) => `${before.trimEnd()}\n${dropped}`.trim())
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send.mutate(false)
  }
  const nothing = words.trim() === '' && files.length === 0
  return (
    <form
      className={over ? 'intake-give over' : 'intake-give'}
      aria-label={text.give}
      onSubmit={submit}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={`${id}-words`}>{text.words}</label>
      <textarea
        id={`${id}-words`}
        value={words}
        rows={5}
        placeholder={text.placeholder}
        spellCheck={false}
        onChange={({ target }) => setWords(target.value)}
        aria-describedby={`${id}-as`}
      />
      <As id={`${id}-as`} addresses={addresses} words={words} />
      <div className="intake-drop">
        <button type="button" onClick={() => choose.current?.click()}>
          {text.choose}
        </button>
        <input
          ref={choose}
          type="file"
          multiple
          hidden
          aria-label={text.choose}
          onChange={({ target }) => {
            add(target.files ?? [])
            target.value = ''
          }}
        />
        <span>{text.drop}</span>
      </div>
      <Files files={files} onRemove={(gone) => setFiles(files.filter((file) => file !== gone))} />
      <div className="intake-more">
        {isText && (
          <label>
            {text.name}
            <input value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
          </label>
        )}
        <label>
          {text.published}
          <input type="date" value={published} onChange={({ target }) => setPublished(target.value)} />
        </label>
      </div>
      <p className="intake-buttons">
        <button type="submit" className="primary" disabled={nothing || send.isPending}>
          {send.isPending ? text.sending : text.start}
        </button>
        <button
          type="button"
          disabled={!addresses?.length || send.isPending}
          aria-describedby={`${id}-dry`}
          onClick={() => send.mutate(true)}
        >
          {text.dry}
        </button>
      </p>
      <p id={`${id}-dry`} className="intake-hint">
        {!addresses?.length && (isText ? text.dryText : files.length > 0 ? text.dryFiles : text.dryNothing)}
      </p>
      {send.error && <Broken error={send.error} />}
      {send.data && 'dry' in send.data && <Dry dry={send.data.dry} />}
    </form>
  )
}

/** What the words will be taken for, before they are. */
function As({
  id,
  addresses,
  words,
}: {
  readonly id: string
  readonly addresses: readonly string[] | null
  readonly words: string
}): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  const told =
    words.trim() === '' ? '' : addresses ? text.asAddresses(count(addresses.length)) : text.asText(count([...words.trim()].length))
  return (
    <p id={id} className="intake-as" role="status">
      {told}
    </p>
  )
}

/** The addresses, where there is nothing else in the words; null for a text. */
function addressesIn(words: string): readonly string[] | null {
  const parts = words.split(/\s+/).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(part)) ? [...new Set(parts)] : null
}

interface Given {
  readonly addresses: readonly string[] | null
  readonly words: string
  readonly name: string
  readonly published: string
  readonly files: readonly File[]
  readonly dry: boolean
}

/** Files go by multipart, and everything else as JSON. A dry run sends no files: it looks at addresses alone. */
function bodyOf({ addresses, words, name, published, files, dry }: Given): RequestInit {
  const text = addresses === null && words.trim() !== '' ? words : undefined
  if (files.length === 0 || dry) {
    const given = { addresses: addresses ?? [], text, name: name.trim() || undefined, published: published || undefined, dry }
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }
  }
  const form = new FormData()
  for (const file of files) form.append('file', file)
  if (addresses) form.append('addresses', addresses.join('\n'))
  if (text !== undefined) form.append('text', text)
  if (name.trim()) form.append('name', name.trim())
  if (published) form.append('published', published)
  return { body: form }
}
