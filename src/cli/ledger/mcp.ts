import { serveMcp } from '#mcp'
import { type Messages, usageError } from '#message'
import { iwakuVersion } from '../version.ts'
import { withLedger } from './place.ts'

/** Lets programs that speak the Model Context Protocol read the ledger. */
export async function mcp(ledger: string, messages: Messages): Promise<void> {
  await import('@modelcontextprotocol/sdk/server/mcp.js').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_MODULE_NOT_FOUND'
      ? usageError({ code: 'package_missing', name: '@modelcontextprotocol/sdk' }, messages)
      : error
  })
  await withLedger(ledger, false, messages, (open) => serveMcp(open, iwakuVersion()))
}
