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
    description: 'Sayings that hang on a condition (if this, then that), with restatements and state; a lead, no verdict',
    input: { query, limit, certainty },
    question: ({ query: line, limit: most, certainty: lowest }) => ({ kind: 'lines', query: line, limit: most, certainty: lowest }),
  }),
  tool({
    name: 'promises',
    description: 'Promises with what later pages tell of them; a lead, no verdict',
    input: { query, limit, certainty },
    question: ({ query: line, limit: most, certainty: lowest }) => ({ kind: 'promises', query: line, limit: most, certainty: lowest }),
  }),
  tool({
    name: 'clashes',
    description: 'Pairs of sayings, or a saying and a deed, that cannot both hold; a lead, no verdict',
    input: { query, certainty },
    question: ({ query: line, certainty: lowest }) => ({ kind: 'clashes', query: line, only: 'clash', certainty: lowest }),
  }),
  tool({
    name: 'shifts',
    description: 'What one source says otherwise than before; a lead, no verdict',
    input: { query, certainty },
    question: ({ query: line, certainty: lowest }) => ({ kind: 'clashes', query: line, only: 'shift', certainty: lowest }),
  }),
  tool({
    name: 'topics',
    description: 'Topics of hand-kept notes and of what was said, with how many sayings each has',
    input: { query },
    question: ({ query: line }) => ({ kind: 'topics', query: line }),
  }),
  tool({
    name: 'ledger_facts',
    description: 'How many pages, attributions and sources the ledger holds, from when to when',
    input: {},
    question: () => ({ kind: 'stats' }),
  }),
]
