import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { frameText } from '#message'
import { useText } from '../text.ts'

/** An address that no view has. */
export function Nowhere(): ReactNode {
  const text = useText(frameText)
  return (
    <section className="empty">
      <h1>{text.nowhere}</h1>
      <Link to="/">{text.home}</Link>
    </section>
  )
}
