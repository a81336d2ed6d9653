/** A thing that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>

const MAX_THINGS = 5000
const MAX_LENGTH = 4_000_000

/** Every thing in the JSON-LD of a page: what stands in arrays, `@graph` and inside other things as well. Broken JSON is passed over. */
export function thingsIn(scripts: readonly string[]): Thing[] {
  const things: Thing[] = []
  for (const script of scripts) {
    const open = [parsed(script)]
    for (let i = 0; i < open.length && things.length < MAX_THINGS; i++) {
      const value = open[i]
      if (Array.isArray(value)) for (const item of value.slice(0, MAX_THINGS)) open.push(item)
      else if (isThing(value)) {
        things.push(value)
        for (const key of INSIDE) open.push(value[key])
      }
    }
  }
  return things
}

/** Properties whose value may be the thing the page is about. */
const INSIDE = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed', 'workExample', 'hasPart']

function parsed(script: string): unknown {
  if (script.length > MAX_LENGTH) return null
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|;)$/, '')
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

const ABOUT = [
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|Question|Book|CreativeWork|Interview)$/,
  /(?:QAPage|WebPage|ItemPage|VideoObject|Product)$/,
]

/** The things that have a property, articles before pages before anything else that is a work. */
export function withProperty(things: readonly Thing[], property: string): Thing[] {
  const having = things.filter((thing) => thing[property] !== undefined && thing[property] !== null)
  const rank = (thing: Thing): number => {
    const types = [thing['@type']].flat().filter((type) => typeof type === 'string')
    const at = ABOUT.findIndex((pattern) => types.some((type) => pattern.test(type)))
    return at < 0 ? ABOUT.length : at
  }
  return having
    .map((thing) => ({ thing, rank: rank(thing) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}

/** A string, or the names of one or several things. */
export function namesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 20)
    .map((one) => (isThing(one) ? [one.name].flat()[0] : one))
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map((name) => name.trim())
}

/** Where the work is of which a page is made: the one address that its things name as `mainEntityOfPage`; undefined where they name several, as lists do. */
export function mainEntityAddress(things: readonly Thing[]): string | undefined {
  const named = withProperty(things, 'mainEntityOfPage').map(({ mainEntityOfPage: page }) =>
    isThing(page) ? (page['@id'] ?? page.url) : page,
  )
  const [address, ...others] = new Set(named.filter((one) => typeof one === 'string'))
  return others.length === 0 ? address : undefined
}
