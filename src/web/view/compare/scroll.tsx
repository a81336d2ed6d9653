import { type CSSProperties, type ReactNode, useRef } from 'react'
import { compareText } from '#message'
import { useScrolls } from '../../part/scrolls.ts'
import { useText } from '../../text.ts'

/** A table with a column a source, which scrolls by itself where there is no room for so many. */
export function Scroll({ columns, children }: { readonly columns: number; readonly children: ReactNode }): ReactNode {
  const text = useText(compareText)
  const box = useRef<HTMLElement>(null)
  useScrolls(box)
  return (
    <section
      ref={box}
      className="compare-scroll"
      aria-label={text.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
      tabIndex={0}
      style={{ '--compared': columns } as CSSProperties}
    >
      {children}
    </section>
  )
}
