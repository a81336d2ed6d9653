import { type ReactNode, useState } from 'react'
import { partText } from '#message'
import type { Hit } from '#question'
import { toPlace } from '../address.ts'
import { useDays, useText } from '../text.ts'

/** Copies a saying with all that a citation needs: words, source, outlet, day, address of the page and of this passage. */
export function copyCitation({ attribution, page, ref }: Hit, short: (day: string) => string): Promise<void> {
  const words = [attribution.content, ...attribution.contentMore].map((part) => part.text).join(' … ')
  const place = [page.title, page.site, page.published && short(page.published)].filter(Boolean).join(', ')
  const link = `${location.origin}${toPlace(ref)}`
  return navigator.clipboard.writeText(
    `「${words}」\n— ${attribution.source.name}${attribution.when ? ` (${short(attribution.when)})` : ''}\n${place}\n${page.address}\n${link}`,
  )
}

/** The button that copies a saying with its source. */
export function Cite({ hit }: { readonly hit: Hit }): ReactNode {
  const text = useText(partText)
  const { short } = useDays()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await copyCitation(hit, short)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" className="cite" data-key="c" onClick={() => void copy()}>
      {copied ? text.copied : text.cite}
    </button>
  )
}
