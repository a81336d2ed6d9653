import { CLASS_SHIFT, KINDS_SHIFT } from '../dictionary.ts'

/** char.def: the classes in their order, and by UTF-16 unit the class bits of `Dictionary.units`. */
export interface CharacterClasses {
  readonly names: readonly string[]
  /** Four bytes a class: invoke, group, length, index. */
  readonly rules: Uint8Array
  readonly units: Int32Array
}

/** Reads char.def. A later line overrides an earlier one, as in MeCab; what no line names is DEFAULT. */
export function readCharacters(text: string): CharacterClasses {
  const names: string[] = []
  const rules: number[] = []
  const ranges: { first: number; last: number; kinds: string[] }[] = []
  for (const line of text.split('\n')) {
    const [head = '', ...rest] = line.replace(/#.*/, '').trim().split(/\s+/)
    if (head.startsWith('0x')) {
      const [first, last = first] = head.split('..').map(Number)
      ranges.push({ first: first ?? 0, last: last ?? 0, kinds: rest })
    } else if (head !== '') {
      rules.push(...rest.map(Number), names.length)
      names.push(head)
    }
  }
  // the analyser knows these two by place
  if (names[0] !== 'DEFAULT' || names[1] !== 'SPACE') throw new Error('char.def: the first classes must be DEFAULT and SPACE')
  if (names.length > 11) throw new Error('char.def: more than 11 classes')
  const units = new Int32Array(0x10000).fill(classBits(names, ['DEFAULT']))
  for (const { first, last, kinds } of ranges) units.fill(classBits(names, kinds), first, last + 1)
  return { names, rules: Uint8Array.from(rules), units }
}

function classBits(names: readonly string[], kinds: readonly string[]): number {
  let bits = names.indexOf(kinds[0] ?? 'DEFAULT') << CLASS_SHIFT
  for (const kind of kinds) {
    if (!names.includes(kind)) throw new Error(`char.def: no class ${kind}`)
    bits |= 1 << (KINDS_SHIFT + names.indexOf(kind))
  }
  return bits
}
