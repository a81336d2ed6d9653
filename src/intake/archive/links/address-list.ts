import { Gathering, type Links } from './link.ts'

const BLANK_OR_NOTE = /^\s*(?:$|#|;|\/\/)/
const ADDRESS = /^\s*(?:[-*・]\s*)?<?(https?:\/\/[^\s<>"、。「」]+)>?(?:[ \t\u3000]+(.*))?$/i

/** The addresses of a list, one a line, with what stands behind each as its title. `#`, `;` and `//` begin a note. */
export function readAddressList(text: string): Links {
  const gathering = new Gathering()
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (BLANK_OR_NOTE.test(line)) continue
    const match = line.length > 10_000 ? null : ADDRESS.exec(line)
    if (match === null) gathering.unread(index + 1)
    else gathering.add(match[1] as string, (match[2] ?? '').replace(/^#\s*/, ''), null, [])
  }
  return gathering.done()
}
