import { addressKey, resolveAddress } from './address.ts'
import { childrenOf, wordsOf } from './part.ts'
import type { FeedNotice, Subscription } from './reading.ts'
import type { XmlElement } from './tree.ts'

/** Reads a list of subscriptions (http://opml.org/spec2.opml): folders flattened, each feed once, what is no address of the web left out. */
export function readOpml(root: XmlElement): { title: string | null; subscriptions: Subscription[]; notices: FeedNotice[] } {
  const [head] = childrenOf(root, 'head')
  const found = new Map<string, Subscription>()
  const refused: string[] = []
  let repeated = 0
  const open = outlinesOf(childrenOf(root, 'body')[0] ?? root, [])
  for (let next = open.pop(); next; next = open.pop()) {
    const { outline, folders } = next
    const { attributes } = outline
    const title = attributes.get('title')?.trim() || attributes.get('text')?.trim() || null
    const given = attributes.get('xmlurl') ?? (attributes.get('type') === 'rss' ? attributes.get('url') : undefined)
    if (given === undefined) {
      open.push(...outlinesOf(outline, title === null ? folders : [...folders, title]))
      continue
    }
    open.push(...outlinesOf(outline, folders))
    const address = resolveAddress(given, outline.base)
    const key = addressKey(address)
    const page = resolveAddress(attributes.get('htmlurl') ?? '', outline.base)
    if (address === null || key === null) refused.push(given)
    else if (found.has(key)) repeated++
    else found.set(key, { address, title, page: addressKey(page) && page, type: attributes.get('type') ?? null, folders })
  }
  const notices: FeedNotice[] = []
  if (repeated > 0) notices.push({ code: 'duplicates', count: repeated })
  if (refused.length > 0) notices.push({ code: 'addresses_refused', count: refused.length, first: refused[0]!.slice(0, 200) })
  return { title: head ? wordsOf(head, 'title') : null, subscriptions: [...found.values()], notices }
}

/** Backwards, since they are taken from the end. */
const outlinesOf = (element: XmlElement, folders: readonly string[]): { outline: XmlElement; folders: readonly string[] }[] =>
  [...childrenOf(element, 'outline')].reverse().map((outline) => ({ outline, folders }))
