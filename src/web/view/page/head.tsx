import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { toSearch } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { isWeb } from '../../part/web.ts'
import { useNames, useText } from '../../text.ts'

/** What is told of the page beside its words. */
export function Head({
  reading: { page, given, updated, originUrl, links = {}, shortLinks = [], decoding = [] },
}: {
  readonly reading: PageReading
}): ReactNode {
  const text = useText(pageText)
  const names = useNames()
  const { head } = text
  const rows: readonly (readonly [string, ReactNode])[] = [
    [head.author, page.author],
    [head.site, page.site && <Link to={toSearch(`outlet:${/\s/.test(page.site) ? `"${page.site}"` : page.site}`)}>{page.site}</Link>],
    [given ? head.given : head.published, page.published && <Day day={page.published} />],
    [head.updated, updated && <Day day={updated} />],
    [head.seen, page.seen && <Day day={page.seen} />],
    [head.form, names.form[page.form]],
    [head.origin, originUrl && <Address address={originUrl} />],
    [head.address, <Address key="address" address={page.address} />],
    ...Object.entries(links).flatMap(([name, address]): [string, ReactNode][] =>
      address ? [[text.links[name as keyof typeof text.links], <Address key={name} address={address} />]] : [],
    ),
    ...shortLinks.map(({ short, address }): [string, ReactNode] => [`${head.behind} ${short}`, <Address key={short} address={address} />]),
    [head.version, page.version],
    [head.decoding, decoding.length > 0 && decoding.map(({ message }) => message).join(' ')],
  ]
  return (
    <dl className="page-head">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** An address of a page's own making: a link where it is one of the web, words otherwise. */
function Address({ address }: { readonly address: string }): ReactNode {
  return isWeb(address) ? (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {address}
    </a>
  ) : (
    <span>{address}</span>
  )
}
