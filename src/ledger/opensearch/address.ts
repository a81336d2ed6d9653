import { SearchError } from '../search.ts'

/** Where an index is: the nodes of a cluster, and the name under which the index is known there. */
export interface SearchAddress {
  /** `https://host:9200`, each without a path. */
  readonly nodes: readonly string[]
  readonly name: string
  /** The head that tells who asks; null where nobody has to. */
  readonly authorization: string | null
  /** Parts of each index, among which its documents are spread. */
  readonly shards: number
}

const FORM = /^(https?):\/\/(?:([^/?#]*)@)?([^/?#@]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/i
/** What OpenSearch takes for a name, and leaves room for what is added to it. */
const NAME = /^[a-z][a-z0-9_-]{0,99}$/
const SHARDS = 3

/** `https://user:password@host:9200,other:9200/NAME?shards=3`: any number of nodes, tried in turn. */
export function searchAddress(search: string): SearchAddress {
  const [, scheme = '', who, hosts = '', path = '', query = ''] = FORM.exec(search.trim()) ?? []
  const wrong = (reason: string): never => {
    throw new SearchError('address', reason)
  }
  if (scheme === '') wrong('https://host:9200')
  const nodes = hosts.split(',').map((host) => nodeOf(`${scheme.toLowerCase()}://${host}`) ?? wrong(host))
  const name = path.replace(/\/$/, '') || 'iwaku'
  if (!NAME.test(name)) wrong(name)
  const shards = Number(new URLSearchParams(query).get('shards') ?? SHARDS)
  if (!Number.isInteger(shards) || shards < 1 || shards > 1024) wrong(`shards=${shards}`)
  return { nodes, name, shards, authorization: who === undefined ? null : `Basic ${Buffer.from(unescaped(who)).toString('base64')}` }
}

function nodeOf(address: string): string | null {
  try {
    const { protocol, hostname, port } = new URL(address)
    return hostname === '' ? null : `${protocol}//${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
  } catch {
    return null
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address as it may be shown: without a user and a password. */
export const shownSearch = (search: string): string => search.trim().replace(/^([a-z]+:\/\/)(?:.*@)?([^?#]*).*$/is, '$1$2')
