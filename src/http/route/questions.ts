import { z } from '@hono/zod-openapi'
import type { Decision } from '#ledger'
import type { Question } from '#question'

const LONGEST = 2000

const query = z.string().max(LONGEST).default('')
const certainty = z.enum(['high', 'medium', 'low']).default('medium')
const flag = z.enum(['true', 'false']).default('false')
const whole = (least: number, most: number, otherwise: number): z.ZodType<number, unknown> =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most))
    .default(otherwise)

const limit = whole(1, 1000, 20)
const portion = { order: z.enum(['newest', 'oldest', 'rank']).default('newest'), limit, offset: whole(0, 1_000_000, 0), certainty }

/** A question that has an address. */
export interface QuestionRoute<Given extends z.ZodObject = z.ZodObject> {
  /** Under /api; `{name}` stands for a part of the address. */
  readonly path: string
  readonly summary: string
  readonly given: Given
  readonly question: (given: z.output<Given>) => Question
}

const route = <Given extends z.ZodObject>(row: QuestionRoute<Given>): QuestionRoute => row as unknown as QuestionRoute

const id = z.string().min(1).max(200)

const moment = z.string().regex(/^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?)?$/)
const called = z.string().max(200).default('')
const kinds = ['person', 'office', 'state', 'organisation', 'outlet', 'group', 'unknown'] as const

/** What views ask of a whole ledger at once. */
const VIEWS: readonly QuestionRoute[] = [
  route({
    path: '/today',
    summary:
      'What is new since a day or a moment (UTC), or in the last week that the ledger knows of: sayings, red lines, clashes, changed pages',
    given: z.object({ since: moment.optional() }),
    question: ({ since }) => ({ kind: 'today', since: since ?? null }),
  }),
  route({
    path: '/points',
    summary: 'Attributions as points in time, the newest, with how many there are of each month',
    given: z.object({ q: query, limit: whole(1, 5000, 5000), certainty }),
    question: ({ q, limit, certainty }) => ({ kind: 'points', query: q, limit, certainty }),
  }),
  route({
    path: '/points/hits',
    summary: 'What some points stand for; of: names of points, with commas between them',
    given: z.object({ of: z.string().max(LONGEST).default('') }),
    question: ({ of }) => ({ kind: 'hits', of: of.split(',') }),
  }),
  route({
    path: '/deeds',
    summary: 'What the pages of the newest attributions tell as done',
    given: z.object({ q: query, certainty }),
    question: ({ q, certainty }) => ({ kind: 'deeds', query: q, certainty }),
  }),
  route({
    path: '/sources',
    summary: 'Who speaks, most often first: those called so, those who spoke as one kind',
    given: z.object({ called, kind: z.enum(kinds).optional(), limit: whole(1, 2000, 1000) }),
    question: ({ called, kind, limit }) => ({ kind: 'sources', called, only: kind ?? null, limit }),
  }),
  route({
    path: '/source/{name}/months',
    summary: 'How much a source said in each month',
    given: z.object({ name: id, q: query, certainty }),
    question: ({ name, q, certainty }) => ({ kind: 'months', query: q, called: name, certainty }),
  }),
  route({
    path: '/source/{name}/kin',
    summary: 'Names that are, or may be, those of one source, with what speaks for it',
    given: z.object({ name: id }),
    question: ({ name }) => ({ kind: 'kin', called: name }),
  }),
  route({
    path: '/compare',
    summary: 'Two to four sources on one matter',
    given: z.object({ a: called, b: called, c: called, d: called, q: query, certainty }),
    question: ({ a, b, c, d, q, certainty }) => ({
      kind: 'compare',
      called: [a, b, c, d].filter((one) => !!one) as string[],
      about: q,
      certainty,
    }),
  }),
  route({
    path: '/outlets',
    summary: 'Outlets: what they tell first and what they carry, from whom, how many days later, whom they cite',
    given: z.object({}),
    question: () => ({ kind: 'outlets' }),
  }),
  route({
    path: '/outlets/carried',
    summary: 'Pages of one outlet that carry text of another, read side by side',
    given: z.object({ from: called, to: called }),
    question: ({ from, to }) => ({ kind: 'carried', from, to }),
  }),
]

/** Every kind of decision; one that is missing here is an error of types. */
const DECIDED: Readonly<Record<Decision['kind'], true>> = {
  source: true,
  target: true,
  when: true,
  act: true,
  reject: true,
  merge: true,
  split: true,
  same: true,
  differ: true,
  line: true,
  promise: true,
  clash: true,
  deed: true,
  topic: true,
  note: true,
  undo: true,
}

/** Every question of the ledger that is only read. */
export const QUESTIONS: readonly QuestionRoute[] = [
  route({
    path: '/search',
    summary: 'Attributions whose content holds the words, with filters in the query as on the command line',
    given: z.object({ q: query, facets: flag, ...portion }),
    question: ({ q, facets, ...rest }) => ({ kind: 'search', query: q, facets: facets === 'true', ...rest }),
  }),
  route({
    path: '/pages',
    summary: 'Pages whose text holds the words',
    given: z.object({ q: query, limit }),
    question: ({ q, limit }) => ({ kind: 'pages', query: q, limit }),
  }),
  route({
    path: '/page/{id}',
    summary: 'A page with its attributions and the pages that carry text of it',
    given: z.object({ id, certainty }),
    question: ({ id, certainty }) => ({ kind: 'page', id, certainty }),
  }),
  route({
    path: '/page/{id}/reading',
    summary: 'A page whole: its text, what was read in it, what was decided, and where else it stands',
    given: z.object({ id }),
    question: ({ id }) => ({ kind: 'reading', id }),
  }),
  route({
    path: '/page/{id}/grounds',
    summary: 'Why each block of a page has its role, and which words give its title, author, site, day and form',
    given: z.object({ id }),
    question: ({ id }) => ({ kind: 'grounds', id }),
  }),
  route({
    path: '/page/{id}/versions',
    summary: 'What stood at the address of a page at several times, with the difference',
    given: z.object({ id: z.string().min(1).max(LONGEST) }),
    question: ({ id }) => ({ kind: 'versions', of: id }),
  }),
  route({
    path: '/saying/{ref}',
    summary: 'One act of saying with all its tellings and their origins',
    given: z.object({ ref: id }),
    question: ({ ref }) => ({ kind: 'trace', ref }),
  }),
  route({
    path: '/saying/{ref}/retold',
    summary: 'One act of saying with how each telling words it, and through whom it went to each page',
    given: z.object({ ref: id, against: z.enum(['earliest', 'fullest']).default('earliest') }),
    question: ({ ref, against }) => ({ kind: 'retold', ref, against }),
  }),
  route({
    path: '/saying/{ref}/around',
    summary: 'What the same source said before, on the same day, and after',
    given: z.object({ ref: id, limit: whole(1, 50, 5) }),
    question: ({ ref, limit }) => ({ kind: 'around', ref, limit }),
  }),
  route({
    path: '/source/{name}',
    summary: 'Who is called so: names, offices, acts, whom they address, through whom we have it',
    given: z.object({ name: id }),
    question: ({ name }) => ({ kind: 'who', called: name }),
  }),
  route({
    path: '/source/{name}/said',
    summary: 'What a source said, about the words where some are given',
    given: z.object({ name: id, q: query, facets: flag, ...portion }),
    question: ({ name, q, facets, ...rest }) => ({ kind: 'said', called: name, about: q, facets: facets === 'true', ...rest }),
  }),
  route({
    path: '/lines',
    summary: 'Red lines: sayings that hang on a condition, with every restatement and their state',
    given: z.object({ q: query, limit, certainty, state: z.enum(['open', 'restated', 'withdrawn', 'crossed']).optional(), states: flag }),
    question: ({ q, limit, certainty, state, states }) => ({
      kind: 'lines',
      query: q,
      limit,
      certainty,
      ...(state && { state }),
      states: states === 'true',
    }),
  }),
  route({
    path: '/promises',
    summary: 'Promises, with what later pages tell of them',
    given: z.object({ q: query, limit, certainty, state: z.enum(['kept', 'broken', 'disputed', 'open']).optional() }),
    question: ({ q, limit, certainty, state }) => ({ kind: 'promises', query: q, limit, certainty, ...(state && { state }) }),
  }),
  route({
    path: '/clashes',
    summary: 'Pairs that cannot both hold',
    given: z.object({ q: query, certainty, rejected: flag }),
    question: ({ q, certainty, rejected }) => ({ kind: 'clashes', query: q, only: 'clash', certainty, rejected: rejected === 'true' }),
  }),
  route({
    path: '/shifts',
    summary: 'What one source changed',
    given: z.object({ q: query, certainty, rejected: flag }),
    question: ({ q, certainty, rejected }) => ({ kind: 'clashes', query: q, only: 'shift', certainty, rejected: rejected === 'true' }),
  }),
  route({
    path: '/families',
    summary: 'Pages that carry text of each other, the newest first',
    given: z.object({ limit }),
    question: ({ limit }) => ({ kind: 'families', id: null, limit }),
  }),
  route({
    path: '/page/{id}/family',
    summary: 'The pages that carry text of one',
    given: z.object({ id }),
    question: ({ id }) => ({ kind: 'families', id, limit: 1 }),
  }),
  route({
    path: '/topics',
    summary: 'Topics of hand-kept notes and of what was said',
    given: z.object({ q: query }),
    question: ({ q }) => ({ kind: 'topics', query: q }),
  }),
  route({
    path: '/digest',
    summary: 'A day or a topic as a digest',
    given: z.object({ q: query, topic: z.string().max(200).optional(), certainty }),
    question: ({ q, topic, certainty }) => ({ kind: 'digest', query: q, topic: topic ?? null, certainty }),
  }),
  ...VIEWS,
  route({
    path: '/log',
    summary: 'What humans decided, with what it is about, and whether it holds and still fits',
    given: z.object({
      only: z.enum(Object.keys(DECIDED) as (keyof typeof DECIDED)[]).optional(),
      by: z.string().max(200).optional(),
      order: z.enum(['newest', 'oldest']).default('oldest'),
      limit: whole(1, 1000, 1000),
      offset: whole(0, 1_000_000, 0),
    }),
    question: (given) => ({ kind: 'log', ...given }),
  }),
  route({ path: '/stats', summary: 'What the ledger holds', given: z.object({}), question: () => ({ kind: 'stats' }) }),
]
