import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { toSearch } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { isWeb } from '../../part/web.ts'
import { useCount, useText } from '../../text.ts'

/** Who comments, when, with how many votes, and whom it answers. */
export function CommentHead({ reading: { comments }, number }: { readonly reading: PageReading; readonly number: number }): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const comment = comments[number]
  if (!comment) return null
  const { author, date, votes, depth, parent } = comment
  const answered = parent === null ? undefined : comments[parent]
  return (
    <div className="page-thread" id={`comment-${number}`} style={{ marginInlineStart: `${Math.min(7, depth - 1)}rem` }}>
      <span className="hidden">{text.comment(count(number + 1))}</span>
      <strong>{author}</strong>
      {date && <Day day={date} />}
      {votes !== null && <span>{text.votes(count(votes))}</span>}
      {answered && (
        <a href={`#comment-${parent}`} data-hash>
          {text.answers(answered.author)}
        </a>
      )}
    </div>
  )
}

/** Who tweets, when, and where it stands. */
export function TweetHead({ reading: { tweets }, number }: { readonly reading: PageReading; readonly number: number }): ReactNode {
  const tweet = tweets[number]
  if (!tweet) return null
  const { account, name, date, url } = tweet
  return (
    <div className="page-thread">
      <strong>{name}</strong>
      <span>{account}</span>
      {date && <Day day={date} />}
      {url &&
        (isWeb(url) ? (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {url}
          </a>
        ) : (
          <span>{url}</span>
        ))}
    </div>
  )
}

/** What a hand-kept note is on. */
export function NoteHead({ reading: { notes }, number }: { readonly reading: PageReading; readonly number: number }): ReactNode {
  const text = useText(pageText)
  const topic = notes[number]?.topic
  if (!topic) return null
  const word = topic.replace(/^[#＃]/, '')
  return (
    <div className="page-thread">
      <span>{text.noteOn}</span>
      <Link to={toSearch(`topic:${/\s/.test(word) ? `"${word}"` : word}`)}>{topic}</Link>
    </div>
  )
}
