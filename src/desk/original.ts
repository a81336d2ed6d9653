import sanitizeHtml from 'sanitize-html'
import { kindOf } from '#reading'

/** What carries text and its order; nothing that fetches, runs, submits or plays. */
const TAGS = [
  ...[
    'address',
    'article',
    'aside',
    'footer',
    'header',
    'main',
    'nav',
    'section',
    'hgroup',
    'div',
    'p',
    'hr',
    'pre',
    'blockquote',
    'center',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'details', 'summary'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rb', 'rp', 'rt'],
  ...['rtc', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr', 'font'],
]

/** Elements inside elements that are kept; what lies deeper keeps its text. */
const DEPTH = 200

const STYLE =
  ':root{color-scheme:light dark}body{font:15px/1.7 system-ui,sans-serif;margin:1rem;overflow-wrap:anywhere}pre{white-space:pre-wrap;font:inherit}' +
  'table{border-collapse:collapse}td,th{border:1px solid #8886;padding:2px 6px}a{text-decoration:underline dotted}'

/** The source of a page as HTML that runs nothing, fetches nothing and leads nowhere. Images and styles are left out; of a link its words stay. */
export function harmlessOriginal(source: string): string {
  const body =
    kindOf(source) === 'html'
      ? sanitizeHtml(source, {
          allowedTags: TAGS,
          allowedAttributes: { '*': ['lang', 'dir'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ol: ['start'] },
          nonTextTags: [
            'style',
            'script',
            'textarea',
            'option',
            'noscript',
            'title',
            'template',
            'iframe',
            'svg',
            'math',
            'object',
            'select',
          ],
          nestingLimit: DEPTH,
        })
      : `<pre>${escaped(source)}</pre>`
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>iwaku</title><style>${STYLE}</style></head><body>${body}</body></html>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] as string)
