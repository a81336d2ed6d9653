import type { Identity } from '#document'
import type { Span } from '#text'
import type { Source } from './attribution.ts'

export const plain = (identity: Identity): Source => ({
  name: identity.name,
  kind: identity.kind,
  aliases: identity.aliases,
  ...(identity.office ? { office: identity.office } : {}),
  ...(identity.affiliation ? { affiliation: identity.affiliation } : {}),
  basis: identity.basis,
})

/** A source that the page writes as `phrase` at `span`, and that is known as somebody. */
export const meant = (identity: Identity, span: Span, phrase: string, basis: string): Source => ({
  ...plain(identity),
  span,
  aliases: [...new Set([...identity.aliases, phrase])],
  basis,
})
