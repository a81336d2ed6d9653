/** As many as a page has lines, mostly: its readers go over all of them one after the other. */
const MOST = 512

/**
 * A question about words whose answer hangs on the words alone, with the answers to the last ones kept: readers of a page's head, labels and threads
 * ask the same lines one after the other. The words are kept too, so it is for questions about the page that is being read.
 */
export function remembered<Answer>(ask: (words: string) => Exclude<Answer, undefined>): (words: string) => Exclude<Answer, undefined> {
  const answers = new Map<string, Exclude<Answer, undefined>>()
  return (words) => {
    const known = answers.get(words)
    if (known !== undefined) return known
    const answer = ask(words)
    if (answers.size === MOST) answers.clear()
    answers.set(words, answer)
    return answer
  }
}
