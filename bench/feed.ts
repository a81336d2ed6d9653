/**
 * What reading a feed costs against the XML parsers it stands on, which only tokenise: `npm run bench:feed [-- runs]`. The feed is made here: 5,000 items
 * about an invented state, once well-formed (saxes) and once with a bare & (htmlparser2 in its tolerant mode). All run in turns; medians of CPU time count.
 */
import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { readFeed } from '../src/intake/feed/index.ts'

const runs = Number(process.argv[2] ?? 7)
const ITEMS = 5000

const item = (at: number): string => `<item><title>水門の修理 ${at} &amp; 橋</title><link>https://harne.example.jp/${at}?a=1&amp;b=2</link>
<guid isPermaLink="false">harne-${at}</guid><pubDate>Tue, 06 May 2031 09:30:00 +0900</pubDate><dc:creator>ヘンリク・ソルヴェイ</dc:creator>
<description><![CDATA[<p>リンデル外相は6日、橋は開くと述べた。「10日に開く」とも語った。</p><p><a href="/${at}">続きを読む</a></p>]]></description></item>\n`
const wellFormed = `<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>ハルネ通信</title>\n${Array.from({ length: ITEMS }, (_, at) => item(at)).join('')}</channel></rss>`
const broken = wellFormed.replace('</channel>', '<copyright>A & B</copyright></channel>')

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const work: Readonly<Record<string, () => void>> = {
  'saxes, tokens with namespaces': () => void new SaxesParser({ xmlns: true }).write(wellFormed).close(),
  'readFeed, well-formed': () => void readFeed(wellFormed, { limit: ITEMS }),
  'readFeed, well-formed, the newest 100': () => void readFeed(wellFormed, { limit: 100 }),
  'readFeed, a fault near the end': () => void readFeed(broken, { limit: ITEMS }),
  'htmlparser2, tokens in XML mode': () => new Parser({ ontext: () => {} }, { xmlMode: true }).end(broken),
}
const seconds = new Map(Object.keys(work).map((name) => [name, [] as number[]]))
for (let run = 0; run <= runs; run++)
  for (const [name, once] of Object.entries(work)) {
    const cost = cpu(once)
    // code that runs for the first time is slow
    if (run > 0) seconds.get(name)!.push(cost)
  }

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
const yardstick = median(seconds.get('saxes, tokens with namespaces')!)
console.log(`feed: ${(wellFormed.length / 1e6).toFixed(1)} M characters, ${ITEMS} items; medians of ${runs} runs in turns, CPU`)
for (const [name, costs] of seconds)
  console.log(
    `${name}: ${(wellFormed.length / 1e6 / median(costs)).toFixed(1)} M characters/s, ${(median(costs) / yardstick).toFixed(2)} times saxes`,
  )
