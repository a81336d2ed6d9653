import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { namedCharacter } from './entity.ts'
import { Ended, type Tree } from './tree.ts'

/** Where a document first breaks a rule of XML, in UTF-16 units, and which. */
export interface Fault {
  readonly offset: number
  readonly message: string
}

class Broken extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

/** saxes goes on after a fault, but takes what follows for something else; so it is stopped there. */
class StrictParser extends SaxesParser<{ xmlns: true; position: true }> {
  override fail(message: string): this {
    throw new Broken({ offset: this.position, message: message.replace(/\.$/, '') })
  }
}

/** Reads a document as XML (https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/), with the names of characters that HTML has, up to its first fault. */
export function readStrictly(source: string, tree: Tree): { fault: Fault | null; ended: Ended | null; offset: number } {
  const parser = new StrictParser({ xmlns: true, position: true })
  // asked by name alone; a plain object would answer to `constructor` as well
  parser.ENTITIES = new Proxy<Record<string, string>>({}, { get: (_, name) => namedCharacter(String(name)) ?? undefined })
  parser.on('attribute', () => tree.attribute())
  parser.on('opentag', (tag) => tree.open(tag, Object.values(tag.attributes) as SaxesAttributeNS[]))
  parser.on('closetag', () => tree.close(true))
  parser.on('text', (text) => tree.text(text))
  parser.on('cdata', (text) => tree.text(text))
  try {
    parser.write(source).close()
    return { fault: null, ended: null, offset: source.length }
  } catch (error) {
    if (error instanceof Broken) return { fault: error.fault, ended: null, offset: error.fault.offset }
    if (error instanceof Ended) return { fault: null, ended: error, offset: parser.position }
    throw error
  }
}
