import type { Finding } from '#ledger'
import type { Cured } from './trouble.ts'

/** What the doctor found, one function a code; `path` is the ledger's. */
export type FindingTexts = {
  readonly [Code in Finding['code']]: (finding: Extract<Finding, { code: Code }> & { readonly path: string }) => Cured
}
