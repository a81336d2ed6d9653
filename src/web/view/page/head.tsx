import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { GroundsAnswer, PageReading } from '#question'
import { toSearch } from '../../address.ts'
import { Day } from '../../part/day.tsx'
import { isWeb } from '../../part/web.ts'
import { useReason } from '../../reason.ts'
import { useNames, useText } from '../../text.ts'

/** What is told of the page beside its words. */
export function Head({
  grounds,
  reading: { page, given, updated, originUrl, links = {}, shortLinks = [], decoding = [], conflicts = [] },
}: {
  readonly reading: PageReading
  /** Which words give what is told, where somebody wants to know. */
  readonly grounds: GroundsAnswer | undefined
}): ReactNode {
  const text = useText(pageText)
  const reason = useReason()
  const names = useNames()
  const { head } = text
  const rows: readonly (readonly [string, ReactNode, (string | null | undefined)?])[] = [
    [head.title, grounds?.title && page.title, grounds?.title],
    [head.author, page.author, grounds?.author],
    [
      head.site,
      page.site && <Link to={toSearch(`outlet:${/\s/.test(page.site) ? `"${page.site}"` : page.site}`)}>{page.site}</Link>,
      grounds?.site,
    ],
    [given ? head.given : head.published, page.published && <Day day={page.published} />, grounds?.published],
    [head.updated, updated && <Day day={updated} />, grounds?.updated],
    [head.seen, page.seen && <Day day={page.seen} />],
    [head.form, names.form[page.form], grounds?.form],
    ...conflicts.map(({ field, values }): [string, ReactNode] => [
      head.conflict,
      `${head[field as keyof typeof head] ?? field}: ${values.map(({ value }) => value).join(' / ')}`,
    ]),
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
        ([name, value, basis], i) =>
          value && (
            // biome-ignore lint/suspicious/noArrayIndexKey: several conflicts have one name
            <div key={`${name} ${i}`}>
              <dt>{name}</dt>
              <dd>
                {value}
                {basis && <span className="page-basis"> {reason(basis)}</span>}
              </dd>
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
