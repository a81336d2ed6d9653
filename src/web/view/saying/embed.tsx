import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { partText, sayingText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Fold, useFold } from '../../part/fold.tsx'
import { useSettings } from '../../settings.ts'
import { useText } from '../../text.ts'

interface Embedding {
  readonly html: string
  readonly height: number
}

/** The card of a saying as it will stand in another page, and the HTML that puts it there. */
export function Embed({ about }: { readonly about: string }): ReactNode {
  const text = useText(sayingText)
  const [open] = useFold('embed')
  return (
    <Fold name="embed" className="retold-embed" summary={text.embed}>
      {open && <Card about={about} />}
    </Fold>
  )
}

function Card({ about }: { readonly about: string }): ReactNode {
  const text = useText(sayingText)
  const part = useText(partText)
  const { language } = useSettings()
  const [copied, setCopied] = useState(false)
  const address = `/oembed?${new URLSearchParams({ url: `${location.origin}/saying/${about}` })}`
  const asked = useQuery({ queryKey: ['answer', address, language], queryFn: () => fetchJson<Embedding>(address, language) })
  const copy = async (html: string): Promise<void> => {
    await navigator.clipboard.writeText(html)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <>
      <p>{text.embedHelp}</p>
      <iframe
        title={text.embed}
        src={`/card/${about}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        height={240}
      />
      <Answered asked={asked}>
        {({ html }) => (
          <>
            <textarea readOnly rows={4} value={html} aria-label={text.embedCode} spellCheck={false} />
            <button type="button" onClick={() => void copy(html)}>
              {copied ? part.copied : text.copy}
            </button>
          </>
        )}
      </Answered>
    </>
  )
}
