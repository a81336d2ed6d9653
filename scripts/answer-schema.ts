/**
 * Writes src/http/answers.json, the JSON Schema of every answer as the types of src/question have it: `npm run docs` runs it, and with `--check` it fails
 * where the file is not what the types say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const root = resolve(import.meta.dirname, '..')
const path = resolve(root, 'src/http/answers.json')

/** Definitions by name; those of answers are called by their kind: `AnswerSayings`. */
export function answerSchemas(): string {
  const { definitions = {} } = createGenerator({
    path: resolve(root, 'src/question/index.ts'),
    tsconfig: resolve(root, 'tsconfig.check.json'),
    type: 'Answer',
    expose: 'all',
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema('Answer')
  const { Answer, ...others } = definitions as Record<string, Schema>
  const answers = (Answer?.anyOf ?? []).map((variant) => [nameOf(variant.properties?.kind?.const ?? ''), variant] as const)
  const all = Object.fromEntries([...Object.entries(others).map(([name, schema]) => [plain(name), schema] as const), ...answers])
  return `${JSON.stringify(all, (key, value) => (key === '$ref' ? refOf(value) : value), 1)}\n`
}

interface Schema {
  readonly anyOf?: readonly { readonly properties?: { readonly kind?: { readonly const?: string } } }[]
}

/** `no-page` → `AnswerNoPage` */
const nameOf = (kind: string): string => `Answer${kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`
/** Names of generic types hold signs that names in OpenAPI may not. */
const plain = (name: string): string => name.replace(/[^\w.-]+/g, '_').replace(/_+$/, '')
const refOf = (ref: string): string => `#/components/schemas/${plain(decodeURIComponent(ref.replace('#/definitions/', '')))}`

if (import.meta.main) {
  const written = answerSchemas()
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (before !== written && process.argv.includes('--check')) {
    console.log('src/http/answers.json is not what the types say; to write it: npm run docs')
    process.exitCode = 1
  } else if (before !== written) {
    writeFileSync(path, written)
    console.log('wrote src/http/answers.json')
  }
}
