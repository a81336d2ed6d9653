import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { filterText, topicsText } from '#message'
import type { TopicAnswer } from '#question'
import { writtenPart } from '#text'
import { toSearch, useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { useDecide } from '../../decide.ts'
import { Answered } from '../../part/answered.tsx'
import { Day, Days } from '../../part/day.tsx'
import { Empty } from '../../part/empty.tsx'
import { Filters } from '../../part/filters.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { May } from '../../part/may.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { Months } from './months.tsx'
import './topics.css'

/** What is spoken of, with how much by month, and the ways to it. */
export function View(): ReactNode {
  const text = useText(topicsText)
  const labels = useText(filterText)
  const count = useCount()
  const { values } = useAddress()
  const { q } = values
  const answer = useAnswer<'topics'>('/topics', { q })
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  useTitle(text.title)
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="topics-lead">{text.lead}</p>
      <Filters filters={[{ name: 'q', label: labels.words }]} clears={['open']} />
      <Answered asked={answer}>
        {({ topics, left }) => {
          const months = topics.flatMap((topic) => topic.months.map(({ name }) => name)).sort()
          const span = months.length > 0 ? ([months[0] as string, months.at(-1) as string] as const) : null
          return (
            <>
              {topics.length === 0 && <Empty>{text.cure}</Empty>}
              {(['notes', 'content'] as const).map((basis) => (
                <Group key={basis} basis={basis} topics={topics.filter((topic) => topic.basis === basis)} names={topics} span={span} />
              ))}
              {left > 0 && <p className="total">{text.left(count(left))}</p>}
              <Formats links={{ JSON: twinOf('/topics', { q }), CSV: tableOf('/topics', { q }) }} />
            </>
          )
        }}
      </Answered>
    </div>
  )
}

type Span = readonly [first: string, last: string] | null

function Group({
  basis,
  topics,
  names,
  span,
}: {
  readonly basis: 'notes' | 'content'
  readonly topics: readonly TopicAnswer[]
  readonly names: readonly TopicAnswer[]
  readonly span: Span
}): ReactNode {
  const text = useText(topicsText)
  if (topics.length === 0) return null
  return (
    <section aria-labelledby={`topics-${basis}`}>
      <h2 id={`topics-${basis}`}>{text.groups[basis]}</h2>
      <ul className="topics-list">
        {topics.map((topic) => (
          <OneTopic key={topic.topic} topic={topic} names={names} span={span} />
        ))}
      </ul>
    </section>
  )
}

function OneTopic({
  topic,
  names,
  span,
}: {
  readonly topic: TopicAnswer
  readonly names: readonly TopicAnswer[]
  readonly span: Span
}): ReactNode {
  const text = useText(topicsText)
  const count = useCount()
  const { values, change } = useAddress()
  const { topic: name, sayings, pages, first, last, months } = topic
  const line = [writtenPart('topic', name), values.q].filter(Boolean).join(' ')
  const open = values.open === name
  return (
    <li className="topics-one" data-open={toSearch(line)} tabIndex={-1}>
      <h3 lang="ja">
        <Link to={toSearch(line)}>{name}</Link>
      </h3>
      <p className="topics-counts">
        {text.counts(count(sayings), count(pages))} · {first === null ? <Day day={null} /> : <Days first={first} last={last} />}
      </p>
      {span && months.length > 0 && <Months label={text.over(name)} months={months} span={span} />}
      <p className="topics-ways">
        <Link to={toSearch(line)}>{text.search}</Link>
        <Link to={`/timeline?q=${encodeURIComponent(line)}`}>{text.timeline}</Link>
        <Link to={`/digest?q=${encodeURIComponent(line)}`}>{text.digest}</Link>
        <button type="button" aria-expanded={open} onClick={() => change({ open: open ? undefined : name })}>
          {text.rename}
        </button>
      </p>
      {open && (
        <May needs="correct">
          <Rename name={name} others={names.map((one) => one.topic).filter((one) => one !== name)} />
        </May>
      )}
    </li>
  )
}

/** Another name for a topic, or that of another topic. */
function Rename({ name, others }: { readonly name: string; readonly others: readonly string[] }): ReactNode {
  const text = useText(topicsText)
  const { decide } = useDecide()
  const { change } = useAddress()
  const [other, setOther] = useState('')
  const id = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    decide.mutate({ kind: 'topic', name, other: other.trim() }, { onSuccess: () => change({ open: undefined }) })
  }
  return (
    <form className="topics-rename" onSubmit={submit}>
      <label>
        <span>{text.newName}</span>
        <input value={other} list={id} maxLength={200} onChange={({ target }) => setOther(target.value)} />
      </label>
      <datalist id={id}>
        {others.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" disabled={other.trim() === '' || other.trim() === name || decide.isPending}>
        {text.set}
      </button>
      <p>{text.renameHint}</p>
    </form>
  )
}
