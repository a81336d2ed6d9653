import { z } from 'zod'
import type { Question } from '#question'

const query = z
  .string()
  .max(2000)
  .default('')
  .describe('Japanese words, each as it stands, and filters: source: target: act: topic: outlet: since:YYYY-MM-DD until: has:condition')
const limit = z.int().min(1).max(50).default(20)
const offset = z.int().min(0).max(1_000_000).default(0)
const certainty = z.enum(['high', 'medium', 'low']).default('medium')
const rejected = z.boolean().default(false).describe('also pairs that a human rejected')
/** What is said of every pair. */
const JUDGED =
  'a lead, no verdict, unless "decision" says that a human accepted it. Pairs that a human rejected are left out and counted in "rejected"'
const order = z.enum(['newest', 'oldest', 'rank']).default('newest')

/** A tool: what it is for, what it takes, and the question that answers it. It reads and changes nothing. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string
  readonly description: string
  readonly input: Shape
  readonly question: (given: z.output<z.ZodObject<Shape>>) => Question
}

const tool = <Shape extends z.ZodRawShape>(row: Tool<Shape>): Tool => row as unknown as Tool

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'search_sayings',
    description: 'Attributions (who said what) whose words hold the query, each with the sentence of the page that shows it',
    input: { query, order, limit, offset, certainty },
    question: ({ query: line, ...rest }) => ({ kind: 'search', query: line, ...rest }),
  }),
  tool({
    name: 'said_by',
    description: 'What one source (person, office such as 英国防相, state, organisation) said, about the words where some are given',
    input: { name: z.string().min(1).max(200), about: query, order, limit, offset, certainty },
    question: ({ name, about, ...rest }) => ({ kind: 'said', called: name, about, ...rest }),
  }),
  tool({
    name: 'who_is',
    description: 'Whom the ledger knows under a name: other names, offices with terms, acts, whom they address, through whom we have it',
    input: { name: z.string().min(1).max(200) },
    question: ({ name }) => ({ kind: 'who', called: name }),
  }),
  tool({
    name: 'find_pages',
    description: 'Pages whose text holds the words, or is likest to a headline',
    input: { query, limit },
    question: ({ query: line, limit: most }) => ({ kind: 'pages', query: line, limit: most }),
  }),
  tool({
    name: 'page_attributions',
    description: 'A page with all its attributions and the pages that carry text of it',
    input: { id: z.string().min(4).max(200), certainty },
    question: ({ id, certainty: lowest }) => ({ kind: 'page', id, certainty: lowest }),
  }),
  tool({
    name: 'trace_saying',
    description: 'All tellings of one saying, the chain of each to its origin, and how many independent origins there are',
    input: { ref: z.string().min(4).max(200).describe('as search_sayings gives it: 0123456789ab:10-20') },
    question: ({ ref }) => ({ kind: 'trace', ref }),
  }),
  tool({
    name: 'red_lines',
    description:
      'Sayings that hang on a condition (if this, then that): each time one was drawn, and in "restated" whether harder or softer than before. "state" is what ' +
      'holds, "lead" what the pages alone tell, "confirmed" whether a human said so; without that, a lead and no verdict. "states" counts them by state',
    input: { query, limit, certainty, state: z.enum(['open', 'restated', 'withdrawn', 'crossed']).optional() },
    question: ({ query: line, limit: most, certainty: lowest, state }) => ({
      kind: 'lines',
      query: line,
      limit: most,
      certainty: lowest,
      states: true,
      ...(state && { state }),
    }),
  }),
  tool({
    name: 'promises',
    description: 'Promises with what later pages tell of them; "state" is a lead, no verdict',
    input: { query, limit, certainty, state: z.enum(['kept', 'broken', 'disputed', 'open']).optional() },
    question: ({ query: line, limit: most, certainty: lowest, state }) => ({
      kind: 'promises',
      query: line,
      limit: most,
      certainty: lowest,
      ...(state && { state }),
    }),
  }),
  tool({
    name: 'clashes',
    description: `Pairs of sayings, or a saying and a deed, that cannot both hold; ${JUDGED}`,
    input: { query, certainty, rejected },
    question: ({ query: line, certainty: lowest, rejected: also }) => ({
      kind: 'clashes',
      query: line,
      only: 'clash',
      certainty: lowest,
      rejected: also,
    }),
  }),
  tool({
    name: 'shifts',
    description: `What one source says otherwise than before; ${JUDGED}`,
    input: { query, certainty, rejected },
    question: ({ query: line, certainty: lowest, rejected: also }) => ({
      kind: 'clashes',
      query: line,
      only: 'shift',
      certainty: lowest,
      rejected: also,
    }),
  }),
  tool({
    name: 'topics',
    description: 'Topics of hand-kept notes and of what was said, with how many sayings each has',
    input: { query },
    question: ({ query: line }) => ({ kind: 'topics', query: line }),
  }),
  tool({
    name: 'decisions',
    description:
      'The log of what humans decided (right source, day, target or act, no attribution, one or two persons, state of a red line, a clash, notes): who, when ' +
      'and why; "undone" where it was taken back, "fits" whether its words are still on the page',
    input: { order: z.enum(['newest', 'oldest']).default('newest'), limit, offset },
    question: (given) => ({ kind: 'log', ...given }),
  }),
  tool({
    name: 'ledger_facts',
    description: 'How many pages, attributions and sources the ledger holds, from when to when',
    input: {},
    question: () => ({ kind: 'stats' }),
  }),
]
