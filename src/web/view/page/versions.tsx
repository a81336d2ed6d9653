import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { Hit, PageReading } from '#question'
import { toPage, toPlace } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day } from '../../part/day.tsx'
import { isWeb } from '../../part/web.ts'
import { useCount, useText } from '../../text.ts'

/** What stood at the address at several times, and which sayings came, went or were changed without a word. */
export function VersionsTab({ reading: { page, versions: known } }: { readonly reading: PageReading }): ReactNode {
  const text = useText(pageText)
  const count = useCount()
  const web = isWeb(page.address)
  const versions = useAnswer<'versions'>(`/page/${page.id}/versions`, {}, { enabled: web && known > 1 })
  if (!web) return <p className="waiting">{text.noVersions}</p>
  if (known <= 1) return <p className="waiting">{text.oneVersion}</p>
  return (
    <Answered asked={versions}>
      {({ versions: all }) => (
        <ol className="page-rows">
          {all.map((version, i) => (
            <li key={version.page.id}>
              <p>
                <Link to={toPage(version.page.id)}>
                  <Day day={version.page.seen ?? version.page.published} />
                </Link>{' '}
                {text.sayings(count(version.sayings))} {version.page.id === page.id && <strong>{text.thisOne}</strong>}
              </p>
              {i > 0 && version.appeared.length + version.vanished.length + version.changed.length === 0 && <p>{text.unchanged}</p>}
              <Came title={text.appeared} hits={version.appeared} as="ins" />
              <Came title={text.vanished} hits={version.vanished} as="del" />
              {version.changed.length > 0 && (
                <>
                  <h4>{text.edited}</h4>
                  <ul>
                    {version.changed.map(({ earlier, later }) => (
                      <li key={later.ref} lang="ja">
                        <del>{saidIn(earlier)}</del>{' '}
                        <Link to={toPlace(later.ref)}>
                          <ins>{saidIn(later)}</ins>
                        </Link>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Answered>
  )
}

const saidIn = ({ attribution: { source, content } }: Hit): string => `${source.name}「${content.text}」`

function Came({ title, hits, as: As }: { readonly title: string; readonly hits: readonly Hit[]; readonly as: 'ins' | 'del' }): ReactNode {
  if (hits.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {hits.map((hit) => (
          <li key={hit.ref} lang="ja">
            <Link to={toPlace(hit.ref)}>
              <As>{saidIn(hit)}</As>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
