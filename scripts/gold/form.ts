/**
 * The two forms of a gold file: `marked`, with the page's words, as the annotators write it and `eval/score.mjs` takes it,
 * and `placed`, with offsets in place of the words, as the repository keeps it. `place` and `mark` are each other's inverse.
 */

/** [start, end] in UTF-16 units of the composed page, end exclusive. */
export type Place = readonly [start: number, end: number]

/** What both forms say of an attribution. */
interface Labels {
  readonly type: string
  readonly source_name: string
  readonly source_kind: string
  readonly via: readonly string[]
  readonly act: string
  readonly target: string | null
  readonly when: string | null
  readonly certain: string
}

export interface PlacedAttribution extends Labels {
  readonly content: Place
  readonly content_more?: readonly Place[]
  readonly cue: Place | null
  readonly source: Place | null
  readonly condition: Place | null
  readonly consequence: Place | null
}

export interface PlacedGold {
  readonly page: string
  /** Of the composed page in UTF-8: other words would put every offset elsewhere. */
  readonly sha256: string
  readonly form: string
  readonly title: Place | null
  readonly published: string | null
  readonly body: readonly [first: Place, last: Place]
  readonly attributions: readonly PlacedAttribution[]
}

type Nth = number | null | undefined
type Marked = Record<string, unknown>

export interface MarkedGold extends Marked {
  readonly page: string
  readonly form: string
  readonly title: string | null
  readonly title_nth?: number
  readonly published: string | null
  readonly structure: Marked
  readonly attributions: readonly (Labels & Marked)[]
}

const SPANS = ['content', 'cue', 'source', 'condition', 'consequence'] as const

/** Words → offsets. Throws when a string does not stand where the file says. */
export function place(gold: MarkedGold, text: string, digest: string): PlacedGold {
  const at = (holder: Marked, key: string): Place | null => placeOf(text, holder[key] as string | null, holder[`${key}_nth`] as Nth)
  return {
    page: gold.page,
    sha256: digest,
    form: gold.form,
    title: at(gold, 'title'),
    published: gold.published,
    body: [at(gold.structure, 'body_first') as Place, at(gold.structure, 'body_last') as Place],
    attributions: gold.attributions.map((one) => {
      const more = one.content_more as readonly string[] | undefined
      const places = more?.map((words, i) => placeOf(text, words, (one.content_more_nth as readonly Nth[] | undefined)?.[i]) as Place)
      return {
        content: at(one, 'content') as Place,
        ...(places && { content_more: places }),
        cue: at(one, 'cue'),
        source: at(one, 'source'),
        condition: at(one, 'condition'),
        consequence: at(one, 'consequence'),
        type: one.type,
        source_name: one.source_name,
        source_kind: one.source_kind,
        via: one.via,
        act: one.act,
        target: one.target,
        when: one.when,
        certain: one.certain,
      }
    }),
  }
}

/** Offsets → words, with `nth` wherever a string stands in the text more than once. */
export function mark(gold: PlacedGold, text: string): MarkedGold {
  const { page, form, published } = gold
  const [first, last] = gold.body
  return {
    page,
    form,
    ...wordsAt(text, 'title', gold.title),
    title: gold.title && text.slice(...gold.title),
    author: null,
    site: null,
    published,
    published_basis: published && 'the day under the headline',
    structure: {
      ...wordsAt(text, 'body_first', first),
      ...wordsAt(text, 'body_last', last),
      ...{ captions: [], boilerplate: [], comments: 0, max_comment_depth: 0, tweets: [], notes: [], origin_url: null, repeated: [] },
    },
    attributions: gold.attributions.map(({ content_more, ...one }) => ({
      ...one,
      ...Object.assign({}, ...SPANS.map((key) => wordsAt(text, key, one[key]))),
      ...(content_more && {
        content_more: content_more.map((place) => text.slice(...place)),
        content_more_nth: content_more.map((place) => nthOf(text, place)),
      }),
    })),
    events: [],
  }
}

function placeOf(text: string, words: string | null, nth: Nth): Place | null {
  if (words === null) return null
  const all = occurrences(text, words)
  const start = all[(nth ?? 1) - 1]
  if (start === undefined || (all.length > 1 && nth == null))
    throw new Error('a string of the gold does not stand in the text, or more than once')
  return [start, start + words.length]
}

function wordsAt(text: string, key: string, place: Place | null): Marked {
  const nth = place && nthOf(text, place)
  return { [key]: place && text.slice(...place), ...(nth !== null && { [`${key}_nth`]: nth }) }
}

/** Null where the words stand once. */
function nthOf(text: string, place: Place): number | null {
  const all = occurrences(text, text.slice(...place))
  return all.length > 1 ? all.indexOf(place[0]) + 1 : null
}

function occurrences(text: string, words: string): number[] {
  const all: number[] = []
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) all.push(at)
  return all
}
