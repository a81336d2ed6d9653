import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { searchAddress } from '../../src/ledger/opensearch/address.ts'
import { writePages } from '../../src/ledger/opensearch/bulk.ts'
import { Nodes } from '../../src/ledger/opensearch/http.ts'

/** Takes a page with one attribution away from a node that answers bulk requests so, one after the other, and gives what it was sent. */
async function takenAway(statuses: readonly number[]): Promise<string[]> {
  const sent: string[] = []
  const node = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const isBulk = request.url?.includes('/_bulk') === true
      if (isBulk) sent.push(Buffer.concat(pieces).toString())
      const status = statuses[sent.length - 1] ?? 200
      const error = status === 200 ? undefined : { type: 'circuit_breaking_exception', reason: 'Data too large' }
      const answer = isBulk ? { items: [{ delete: { status, error } }] } : { docs: [{ _id: 'a', found: true, _source: { count: 1 } }] }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    })
  }).listen(0, '127.0.0.1')
  try {
    await new Promise((resolve) => node.once('listening', resolve))
    const { port } = node.address() as AddressInfo
    const page = { no: 1, id: 'a', entry: null, site: null, decisions: [] }
    await writePages([{ page, turn: 1 }], { said: 'said', told: 'told' }, new Nodes(searchAddress(`http://127.0.0.1:${port}/x`)))
    return sent
  } finally {
    node.closeAllConnections()
    node.close()
  }
}

describe('a node of OpenSearch that has no room for a request', () => {
  it('is left alone for a while, and gets the same again', async () => {
    const sent = await takenAway([429, 429])
    expect(sent).toHaveLength(4)
    expect(new Set(sent.slice(0, 3)).size).toBe(1)
  })
  it('is not asked again for what it refuses for good', async () => {
    await expect(takenAway([400])).rejects.toMatchObject({ fault: 'failed' })
  })
})
