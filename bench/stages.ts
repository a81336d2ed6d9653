/** Where the time of a reading goes, stage by stage: CPU time of this thread, as shares of the whole. */
import { readAttributions } from '../src/attribution/index.ts'
import { decode } from '../src/cli/source-file.ts'
import { documentOf } from '../src/document/index.ts'
import { readEvents } from '../src/event/index.ts'
import { type Analyser, openAnalyser, readDictionary } from '../src/morphology/index.ts'
import { describePage, plainText } from '../src/page/index.ts'

type Stage = 'decoding' | 'page' | 'document' | 'analysis' | 'attribution' | 'event'

/** Shares of the stages in reading plain pages once more after having read them `warm` times. */
export function stagesOf(pages: readonly Buffer[], warm: number): ReadonlyMap<Stage, number> {
  const spent = new Map<Stage, number>()
  const inner: Stage[] = []
  let since = process.threadCpuUsage()
  /** What was spent up to here is the innermost stage's. */
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(since)
    const stage = inner.at(-1)
    if (stage !== undefined) spent.set(stage, (spent.get(stage) ?? 0) + user + system)
    since = process.threadCpuUsage()
  }
  const within = <T>(stage: Stage, work: () => T): T => {
    turn()
    inner.push(stage)
    const made = work()
    turn()
    inner.pop()
    return made
  }
  const opened = openAnalyser(readDictionary())
  const analyser: Analyser = { ...opened, analyse: (text, start, end) => within('analysis', () => opened.analyse(text, start, end)) }
  const read = (bytes: Buffer): void => {
    const file = within('decoding', () => decode(bytes, 'page.txt'))
    if (!('source' in file)) throw new Error(file.code)
    const page = within('page', () => describePage(plainText(file.source), 'page.txt'))
    const document = within('document', () => documentOf(page, analyser))
    const attributions = within('attribution', () => readAttributions(document))
    within('event', () => readEvents(document, attributions))
  }
  for (let run = 0; run < warm; run++) for (const page of pages) read(page)
  spent.clear()
  for (const page of pages) read(page)
  const whole = [...spent.values()].reduce((sum, one) => sum + one, 0)
  return new Map([...spent].map(([stage, one]) => [stage, one / whole]))
}
