import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { toPage } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { Fold } from '../../part/fold.tsx'
import { useCount, usePercent, useText } from '../../text.ts'

/** Pages that carry text of this one, with the passages and what they word otherwise. */
export function FamilyTab({
  reading: { family },
  onPlace,
}: {
  readonly reading: PageReading
  readonly onPlace: (at: string) => void
}): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const percent = usePercent()
  if (!family) return <p className="waiting">{text.noFamily}</p>
  return (
    <>
      <p>
        {text.carried(percent(family.carried))} {family.earliest === null && text.unknownFirst}
        {family.earliest?.id === family.page.id && text.firstHere}
      </p>
      <ul className="page-rows">
        {family.members.map(({ page, share, passages }) => (
          <li key={page.id}>
            <Link to={toPage(page.id)}>{page.title ?? page.address}</Link> {page.site && <span>{page.site} </span>}
            <Day day={page.published} /> {family.earliest?.id === page.id && <strong>{text.first}</strong>}
            <Fold
              name={`family.${page.id.slice(0, 12)}`}
              summary={`${text.share(percent(share))} · ${text.passages(count(passages.length))}`}
            >
              <ul>
                {passages.map(({ here, there, changes }) => (
                  <li key={here.start}>
                    <button type="button" className="page-quote" lang="ja" onClick={() => onPlace(`${here.start}-${here.end}`)}>
                      {short(here.text)}
                    </button>{' '}
                    <Link to={`${toPage(page.id)}?at=${there.start}-${there.end}`}>{page.site ?? page.title ?? page.address}</Link>
                    {changes.length > 0 && (
                      <ul className="page-changes" aria-label={text.changed} lang="ja">
                        {changes.map((change) => (
                          <li key={`${change.here.start} ${change.there.start}`}>
                            <ins>{change.here.text}</ins> <del>{change.there.text}</del>
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
    </>
  )
}

const SHORT = 40
const short = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT)}…` : words)
