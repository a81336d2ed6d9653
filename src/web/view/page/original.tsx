import type { ReactNode } from 'react'
import { pageText } from '#message'
import { useText } from '../../text.ts'

/** The page as it came, in a frame that may do nothing at all. */
export function OriginalTab({ id }: { readonly id: string }): ReactNode {
  const text = useText(pageText)
  return (
    <>
      <p className="page-help">{text.originalHelp}</p>
      <iframe className="page-original" title={text.original} sandbox="" referrerPolicy="no-referrer" src={`/original/${id}`} />
    </>
  )
}
