import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Answer, Question } from '#question'
import answers from './answers.json' with { type: 'json' }

/** Which answer each question gets, as its schema is called. */
const ANSWERS: Readonly<Record<Question['kind'], Answer['kind']>> = {
  search: 'sayings',
  said: 'sayings',
  who: 'profiles',
  pages: 'pages',
  page: 'page',
  reading: 'reading',
  lines: 'lines',
  promises: 'promises',
  versions: 'versions',
  clashes: 'clashes',
  trace: 'saying',
  retold: 'retold',
  around: 'around',
  families: 'families',
  topics: 'topics',
  log: 'log',
  digest: 'digest',
  stats: 'counts',
  today: 'today',
  points: 'points',
  hits: 'hits',
  months: 'months',
  deeds: 'deeds',
  sources: 'sources',
  kin: 'kin',
  compare: 'compared',
  outlets: 'outlets',
  carried: 'carried',
  grounds: 'grounds',
}

/** The schema of the answer to a question: `{ $ref: '#/components/schemas/AnswerSayings' }`. */
export const answerTo = (kind: Question['kind']): { $ref: string } => ({
  $ref: `#/components/schemas/Answer${ANSWERS[kind].replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
})

/** The whole description of the API (OpenAPI 3.1): the routes as they are registered, and the answers as their types have them. */
export function openApi(app: OpenAPIHono, version: string): object {
  const described = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'iwaku', version, license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' } },
  })
  return { ...described, components: { ...described.components, schemas: { ...answers, ...described.components?.schemas } } }
}
