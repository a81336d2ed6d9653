import { type ReactNode, useState } from 'react'
import { partText } from '#message'
import type { Hit } from '#question'
import { toPlace } from '../address.ts'
import { useSettings } from '../settings.ts'
import { useDays, useText } from '../text.ts'
import { type CitationForm, citationOf } from './citation.ts'

/** Copies a saying with all that a citation needs, in the form that the reader chose: words, source, outlet, day, address of the page and of this passage. */
export function copyCitation({ attribution, page, ref }: Hit, form: CitationForm, short: (day: string) => string): Promise<void> {
  const words = [attribution.content, ...attribution.contentMore].map((part) => part.text).join(' … ')
  const { title, author, site, published, address } = page
  return navigator.clipboard.writeText(
    citationOf(form, {
      words,
      source: attribution.source.name,
      said: attribution.when && short(attribution.when),
      ...{ title, author, site, address },
      published: published && short(published),
      link: `${location.origin}${toPlace(ref)}`,
    }),
  )
}

/** The button that copies a saying with its source. */
export function Cite({ hit }: { readonly hit: Hit }): ReactNode {
  const text = useText(partText)
  const { short } = useDays()
  const { citation } = useSettings()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await copyCitation(hit, citation, short)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" className="cite" data-key="c" onClick={() => void copy()}>
      {copied ? text.copied : text.cite}
    </button>
  )
}
