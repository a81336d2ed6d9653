import { MAKERS } from './generators.ts'
import { readAttributions } from '#attribution'
import { documentOf } from '#document'
import { openAnalyser, readDictionary } from '#morphology'
import { describePage, htmlText, plainText } from '#page'
const analyser = openAnalyser(readDictionary())
const only = process.argv[2] ? new RegExp(process.argv[2]) : /./
const base = Number(process.argv[3] ?? 12000)
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
function stages(source: string) {
  const t0 = cpu()
  const raw = /^[\s\ufeff]*<(div|p|a)/.test(source) ? htmlText(source) : plainText(source)
  const page = describePage(raw, 'a.txt')
  const t1 = cpu()
  const document = documentOf(page, analyser)
  const t2 = cpu()
  for (let i = 0; i < document.sentences.length; i++) document.chunks(i)
  const t3 = cpu()
  const got = readAttributions(document)
  const t4 = cpu()
  return { page: t1 - t0, document: t2 - t1, chunks: t3 - t2, attribution: t4 - t3, total: t4 - t0, n: got.length }
}
for (let k = 0; k < 3; k++) stages('サレンの外相は「港を開く」と述べ、フランスは港を閉じると批判した。\n\n'.repeat(200))
for (const m of MAKERS) {
  if (!only.test(m.name)) continue
  const row: string[] = []
  let prev: any = null
  for (const size of [base, base * 4]) {
    const s = (process.argv[4] ? '港の夏、静かに\n\n2031年4月5日\n\n' : '') + m.make(size)
    let best: any = null
    for (let k = 0; k < 2; k++) { try { const r = stages(s); if (!best || r.total < best.total) best = r; if (r.total > 4000) break } catch (e) { best = { error: String((e as Error).stack).split('\n').slice(0,3).join(' | '), total: 0 }; break } }
    if (best.error) { row.push(`${s.length} THROWS ${best.error}`); continue }
    row.push(`${s.length}: ${['page','document','chunks','attribution'].map(k => best[k].toFixed(0)).join('/')} =${best.total.toFixed(0)}ms n=${best.n}` + (prev ? ` x${(best.total/prev.total).toFixed(1)}` : ''))
    prev = best
    if (best.total > 20000) { row.push('too slow'); break }
  }
  const r = Number(/x([\d.]+)$/.exec(row[1] ?? '')?.[1] ?? 0)
  console.log((r > 6 || /THROW|too slow/.test(row.join()) ? '** ' : '   ') + m.name + '\t' + row.join(' -> '))
}
