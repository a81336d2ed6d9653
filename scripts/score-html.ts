/**
 * Scores how HTML pages are read: `npm run score:html`. Title, author, day and first words of Japanese pages, bodies of articles in many
 * languages, each by the scorer that came with the pages. Needs the folder `shared` beside the repository and python3.
 */
import { hasArticles, scoreArticles } from './html/articles.ts'
import { hasJapanesePages, missedLeads, scoreJapanesePages } from './html/japanese.ts'

if (hasJapanesePages()) {
  const { report, withComments } = scoreJapanesePages()
  console.log(`Japanese pages\n${report}\npages with comments: ${withComments.join(', ') || 'none'}`)
  for (const { id, roles } of missedLeads())
    console.log(`first words not in the body: ${id}, ${roles.join(' and ') || 'in no text of the page'}`)
} else console.log('skipped: there are no Japanese pages in ../shared')

if (hasArticles()) {
  const { scores, withComments } = scoreArticles()
  console.log('\narticles, body')
  for (const { half, pages, f1, precision, recall } of scores)
    console.log(
      `  ${half.padEnd(6)} ${String(pages).padStart(3)} pages  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    )
  console.log(`pages with comments: ${withComments.length}`)
} else console.log('skipped: there are no articles in ../shared')
