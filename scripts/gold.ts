/**
 * Our gold between its two forms (see test/gold/README.md):
 *
 *     npm run gold -- expand SET FOLDER    pages and gold with words, for eval/score.mjs and eval/check.mjs
 *     npm run gold -- compact SET FOLDER   <id>.gold.json with words → test/gold/wikinews/SET/<id>.json
 *     npm run gold -- agreement            how far the two readings of the untouched articles agree
 *
 * SET: learn, learn-dense, learn-wide, untouched, untouched-second, unseen, unseen-wide. Needs the folder `shared` beside the repository.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { place } from './gold/form.ts'
import { GOLD_SETS, type GoldSet, goldFolder, layOut, writeGold } from './gold/sets.ts'
import { type Article, composePage, readCorpus, sha256 } from './gold/wikinews.ts'
import { measureAgreement } from './score/agreement.ts'

const [command, set, folder] = process.argv.slice(2)
const articles = (): Map<string, Article> => new Map(readCorpus().map((article) => [article.id, article]))

if (command === 'agreement') {
  for (const { of, against, content, attribution } of measureAgreement(articles()))
    console.log(`${of} read against ${against}: F1 content ${content.toFixed(3)}, content and source ${attribution.toFixed(3)}`)
} else if (isSet(set) && folder && command === 'expand') {
  const { gold, pages } = layOut(set, articles(), folder)
  console.log(`${gold}\n${pages}`)
} else if (isSet(set) && folder && command === 'compact') compact(set, folder)
else {
  console.error(`usage: npm run gold -- expand|compact ${GOLD_SETS.join('|')} FOLDER, or npm run gold -- agreement`)
  process.exitCode = 2
}

function isSet(name: string | undefined): name is GoldSet {
  return GOLD_SETS.some((one) => one === name)
}

function compact(set: GoldSet, from: string): void {
  const corpus = articles()
  const names = readdirSync(from).filter((name) => name.endsWith('.gold.json'))
  for (const name of names) {
    const marked = JSON.parse(readFileSync(join(from, name), 'utf8'))
    const article = corpus.get(marked.page)
    if (!article) throw new Error(`${marked.page} is not in the corpus`)
    const text = composePage(article)
    writeGold(goldFolder(set), place(marked, text, sha256(text)))
  }
  console.log(`${names.length} files in ${set}`)
}
