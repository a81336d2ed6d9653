import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { capturedAt } from '../member.ts'
import { Gathering, type Links } from './link.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/**
 * The links of a browser's bookmarks: a Netscape bookmark file (what every browser exports), Pocket's list, Chrome's `Bookmarks`,
 * Firefox's JSON. Null for what is none of them.
 */
export function readBookmarks(text: string): Links | null {
  if (/^\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1\s*>|<title>Pocket Export</i.test(text.slice(0, 1000))) return netscape(text)
  if (!/^\s*\{/.test(text.slice(0, 1000))) return null
  try {
    return fromJson(JSON.parse(text))
  } catch {
    return null
  }
}

/** `<DT><H3>folder</H3><DL>…<DT><A HREF="…" ADD_DATE="1772323200">title</A>`: seconds since 1970, open tags everywhere. */
function netscape(text: string): Links {
  const gathering = new Gathering()
  // the tree may be as deep as its author likes, so it is walked without recursion
  const open: { readonly node: Node; readonly folders: readonly string[] }[] = [{ node: parse(text), folders: [] }]
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { node, folders } = top
    if (isElement(node) && node.tagName === 'a') {
      const added = Number(attribute(node, 'add_date') ?? attribute(node, 'time_added') ?? Number.NaN)
      gathering.add(attribute(node, 'href') ?? '', textOf(node), dayOf(added * 1000), folders)
      continue
    }
    if (!('childNodes' in node)) continue
    let heading: string | null = null
    const inside = node.childNodes.map((child) => {
      if (isElement(child) && /^h[1-6]$/.test(child.tagName)) heading = textOf(child).trim()
      const isList = isElement(child) && child.tagName === 'dl'
      return { node: child, folders: isList && heading !== null && node.nodeName === 'dt' ? [...folders, heading].slice(-50) : folders }
    })
    for (let i = inside.length - 1; i >= 0; i--) open.push(inside[i] as (typeof inside)[number])
  }
  return gathering.done()
}

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (node: Element, name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value

function textOf(node: Element): string {
  let text = ''
  for (const open: Node[] = [node]; open.length > 0; ) {
    const top = open.pop() as Node
    if (top.nodeName === '#text') text += (top as DefaultTreeAdapterTypes.TextNode).value
    if ('childNodes' in top) for (let i = top.childNodes.length - 1; i >= 0; i--) open.push(top.childNodes[i] as Node)
  }
  return text
}

/** A bookmark without a date has zero there. */
const dayOf = (time: number): string | null => (time > 0 ? (capturedAt(time, 'saved_by_comment')?.day ?? null) : null)

/** Microseconds between 1601, where Chrome counts from, and 1970. */
const CHROME_EPOCH = 11_644_473_600_000_000

function fromJson(json: unknown): Links | null {
  if (!isRecord(json)) return null
  const isChrome = isRecord(json.roots)
  if (!isChrome && !Array.isArray(json.children)) return null
  const gathering = new Gathering()
  const roots = isChrome ? Object.values(json.roots as object) : [json]
  const open = roots.reverse().map((item: unknown) => ({ item, folders: [] as readonly string[] }))
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { item, folders } = top
    if (!isRecord(item)) continue
    const title = wordOf(isChrome ? item.name : item.title)
    const address = isChrome ? item.url : item.uri
    const time = isChrome ? Number(item.date_added) - CHROME_EPOCH : Number(item.dateAdded)
    if (typeof address === 'string') gathering.add(address, title, dayOf(time / 1000), folders)
    if (!Array.isArray(item.children)) continue
    const inside = title === '' ? folders : [...folders, title].slice(-50)
    for (let i = item.children.length - 1; i >= 0; i--) open.push({ item: item.children[i], folders: inside })
  }
  return gathering.done()
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')
