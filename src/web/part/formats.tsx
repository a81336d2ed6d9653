import type { ReactNode } from 'react'
import { partText } from '#message'
import { useText } from '../text.ts'

/** The same answer for programs: links to its twins. */
export function Formats({ links }: { readonly links: Readonly<Record<string, string>> }): ReactNode {
  const text = useText(partText)
  return (
    <p className="formats">
      <span>{text.formats}</span>
      {Object.entries(links).map(([name, address]) => (
        <a key={name} href={address}>
          {name}
        </a>
      ))}
    </p>
  )
}
