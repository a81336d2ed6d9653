import { parseAst } from 'rolldown/parseAst'

/*
 * Patterns written where they are asked, `/(は|が)$/.test(tail)`, read well and cost much: each time a pattern is made, and the engine is entered for two
 * units of text. As built they are made once, and asked of the text's edges first (`anchored` in src/text), which means the same.
 */

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A built module in which the patterns that it asks are made once and asked by their edges. */
export function hoistPatterns(code: string): string {
  const tree = parseAst(code) as unknown as Node
  const nodes = [...nodesOf(tree)]
  const constants = constantPatterns(code, tree, nodes)
  const edits: Edit[] = []
  const names = new Map<string, string>()
  /** The name under which a pattern, or the constant that holds one, is asked; null for anything else. */
  const hoisted = (asked: Node | undefined): string | null => {
    const source = asked && (isPlain(asked) ? code.slice(asked.start, asked.end) : constants.get(String(asked.name)))
    if (source === undefined) return null
    const name = names.get(source) ?? `$pattern${names.size}`
    names.set(source, name)
    return name
  }
  for (const node of nodes) {
    const callee = node.callee as Node | undefined
    if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression' || callee.computed === true) continue
    const owner = callee.object as Node
    const property = callee.property as Node
    const [first, second] = node.arguments as readonly Node[]
    if (property.name === 'charCodeAt' && callee.optional !== true && first) {
      edits.push({ start: node.start, end: node.start, words: '$unitAt(' })
      edits.push({ start: code.lastIndexOf('.', property.start), end: first.start, words: ', ' })
      continue
    }
    if (property.name === 'test' || property.name === 'exec') {
      const name = hoisted(owner)
      if (name) edits.push({ start: owner.start, end: owner.end, words: name })
    } else if (property.name === 'replace' && second?.type === 'Literal' && typeof second.value === 'string') {
      // text.replace(/…$/, '') → pattern.replace(text, ''); of what may not be there (`?.`), nothing is asked
      const name = first && !code.slice(owner.start, property.start).includes('?.') ? hoisted(first) : null
      if (!name || !first) continue
      edits.push({ start: node.start, end: node.start, words: `${name}.replace(` })
      edits.push({ start: code.lastIndexOf('.', property.start), end: first.end, words: '' })
    }
  }
  if (edits.length === 0) return code
  // by their sources: the engine reads a pattern where it stands, one that is never asked too
  const declared = [...names].map(([literal, name]) => {
    const { source, flags } = patternOf(literal)
    return `const ${name} = $anchored(${JSON.stringify(source)}${flags && `, '${flags}'`});\n`
  })
  return `import { anchored as $anchored, unitAt as $unitAt } from '#text';\n${declared.join('')}${edited(code, edits)}`
}

function patternOf(literal: string): RegExp {
  const [pattern] = patternsIn(parseAst(literal))
  if (!pattern) throw new TypeError(`no pattern: ${literal}`)
  return pattern
}

/** What stands from `start` to `end` is written anew. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Edits that begin at one place are made in their order: what stands around comes first. */
function edited(code: string, edits: readonly Edit[]): string {
  let made = ''
  let from = 0
  for (const { start, end, words } of [...edits].sort((one, other) => one.start - other.start)) {
    made += code.slice(from, start) + words
    from = end
  }
  return made + code.slice(from)
}

/** The patterns written in a module that keep no place between two questions. */
export const patternsIn = (tree: unknown): RegExp[] =>
  [...nodesOf(tree as Node)].filter(isPlain).map((node) => {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    return new RegExp(pattern, flags)
  })

/** A pattern that keeps no place between two questions. */
function isPlain(node: Node): boolean {
  const regex = node.regex as { flags: string } | undefined
  return node.type === 'Literal' && regex !== undefined && (regex.flags === '' || regex.flags === 'i')
}

/** The patterns that a module keeps under names of its own, which nothing further in calls by the same name. */
function constantPatterns(code: string, tree: Node, nodes: readonly Node[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const statement of tree.body as readonly Node[])
    if (statement.type === 'VariableDeclaration' && statement.kind === 'const')
      for (const { id, init } of statement.declarations as readonly { id: Node; init: Node | null }[])
        if (init && isPlain(init) && id.type === 'Identifier') found.set(String(id.name), code.slice(init.start, init.end))
  const times = new Map<string, number>()
  for (const node of nodes) for (const name of declaredBy(node)) if (found.has(name)) times.set(name, (times.get(name) ?? 0) + 1)
  for (const [name, count] of times) if (count > 1) found.delete(name)
  return found
}

/** Every name that a declaration, a parameter or a part of one brings in. */
function declaredBy(node: Node): string[] {
  const held =
    node.type === 'VariableDeclarator'
      ? [node.id]
      : node.type === 'CatchClause'
        ? [node.param]
        : [...((node.params as readonly unknown[] | undefined) ?? []), ...(/^Function|^Class/.test(node.type) ? [node.id] : [])]
  return held.flatMap((one) =>
    one ? [...nodesOf(one as Node)].flatMap((part) => (part.type === 'Identifier' ? [String(part.name)] : [])) : [],
  )
}

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') yield* nodesOf(child as Node)
}
