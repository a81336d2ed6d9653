import { type ReactNode, useId, useRef } from 'react'
import { digestText } from '#message'
import type { Digest, Hit } from '#question'
import { toPlace, useAddress } from '../../address.ts'
import { Act } from '../../part/act.tsx'
import { SaidDay } from '../../part/day.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useCount, useText } from '../../text.ts'
import type { Draft } from './draft.ts'

/** Sayings drawn at first, and with each step further. */
const STEP = 100

type Change = (change: (draft: Draft) => Draft) => void

/** The sayings of a digest to pick from, those picked first and in their order, and the fields for the curator's own words. */
export function Chooser({
  digest,
  draft,
  onDraft,
}: {
  readonly digest: Digest
  readonly draft: Draft
  readonly onDraft: Change
}): ReactNode {
  const text = useText(digestText)
  const count = useCount()
  const { values, change } = useAddress()
  const list = useRef<HTMLOListElement>(null)
  useListKeys(list)
  const all = digest.days.flatMap(({ hits }) => hits)
  const byRef = new Map(all.map((one) => [one.ref, one]))
  const picked = (draft.picked ?? all.map(({ ref }) => ref)).filter((ref) => byRef.has(ref))
  const others = all.filter(({ ref }) => !picked.includes(ref))
  const pick = (refs: readonly string[] | null): void => onDraft((before) => ({ ...before, picked: refs }))
  const inList = [...picked.flatMap((ref) => byRef.get(ref) ?? []), ...others]
  const shown = Math.max(STEP, Number(values.shown) || 0)
  const inOrder = all.map(({ ref }) => ref).filter((ref) => picked.includes(ref))
  return (
    <section className="digest-chooser" aria-labelledby="digest-choose">
      <label className="digest-field">
        <span>{text.heading}</span>
        <input
          value={draft.heading}
          maxLength={500}
          placeholder={digest.topic}
          onChange={({ target }) => onDraft((before) => ({ ...before, heading: target.value }))}
        />
      </label>
      <label className="digest-field digest-own">
        <span>{text.introduction}</span>
        <textarea
          rows={3}
          value={draft.introduction}
          maxLength={20_000}
          onChange={({ target }) => onDraft((before) => ({ ...before, introduction: target.value }))}
        />
      </label>
      <header className="digest-choose">
        <h2 id="digest-choose">{text.choose}</h2>
        <span role="status">{text.picked(count(picked.length), count(all.length))}</span>
        <button type="button" onClick={() => pick(null)}>
          {text.all}
        </button>
        <button type="button" onClick={() => pick([])}>
          {text.none}
        </button>
        <button
          type="button"
          disabled={picked.join() === inOrder.join()}
          onClick={() => pick(inOrder.length === all.length ? null : inOrder)}
        >
          {text.byDay}
        </button>
      </header>
      <ol ref={list}>
        {inList.slice(0, shown).map((hit) => {
          const at = picked.indexOf(hit.ref)
          return (
            <Choice
              key={hit.ref}
              hit={hit}
              draft={draft}
              onDraft={onDraft}
              picked={at >= 0}
              onPick={() => pick(at >= 0 ? picked.filter((ref) => ref !== hit.ref) : [...picked, hit.ref])}
              onUp={at > 0 ? () => pick(swapped(picked, at - 1)) : null}
              onDown={at >= 0 && at + 1 < picked.length ? () => pick(swapped(picked, at)) : null}
            />
          )
        })}
      </ol>
      {inList.length > shown && (
        <button type="button" onClick={() => change({ shown: String(shown + STEP) }, { replace: true })}>
          {text.further(count(inList.length - shown))}
        </button>
      )}
    </section>
  )
}

/** With the one at a place and the next one the other way round. */
const swapped = (refs: readonly string[], at: number): readonly string[] => [
  ...refs.slice(0, at),
  refs[at + 1] as string,
  refs[at] as string,
  ...refs.slice(at + 2),
]

interface ChoiceProps {
  readonly hit: Hit
  readonly draft: Draft
  readonly onDraft: Change
  readonly picked: boolean
  readonly onPick: () => void
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

function Choice({ hit, draft, onDraft, picked, onPick, onUp, onDown }: ChoiceProps): ReactNode {
  const text = useText(digestText)
  const id = useId()
  const { attribution, page, ref } = hit
  const words = attribution.content.text
  const note = draft.notes[ref] ?? ''
  return (
    <li
      className={picked ? 'digest-choice picked' : 'digest-choice'}
      data-open={toPlace(ref)}
      data-original={page.address}
      data-ref={ref}
      tabIndex={-1}
    >
      <input type="checkbox" id={id} checked={picked} onChange={onPick} />
      <div>
        <label htmlFor={id}>
          <SaidDay when={attribution.when} page={page} /> <strong>{attribution.source.name}</strong> <Act act={attribution.act} />
          <span className="digest-words" lang="ja">
            「{words}」
          </span>
        </label>
        {picked && (
          <label className="digest-own">
            <span className="hidden">{text.note}</span>
            <textarea
              rows={note === '' ? 1 : 3}
              value={note}
              maxLength={20_000}
              placeholder={text.note}
              onChange={({ target }) => onDraft((before) => ({ ...before, notes: { ...before.notes, [ref]: target.value } }))}
            />
          </label>
        )}
      </div>
      <span className="digest-move">
        <button
          type="button"
          aria-label={`${text.up}: ${words.slice(0, 20)}`}
          title={text.up}
          disabled={onUp === null}
          onClick={() => onUp?.()}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={`${text.down}: ${words.slice(0, 20)}`}
          title={text.down}
          disabled={onDown === null}
          onClick={() => onDown?.()}
        >
          ↓
        </button>
      </span>
    </li>
  )
}
