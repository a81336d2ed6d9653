import type { Messages } from '#message'
import type { Family, Member, SharedPassage, Twin } from '#question'
import { fields } from '../show/lines.ts'
import { type Line, plain, styled } from '../terminal/layout.ts'
import { brief, pageWords, percent, shortId } from './words.ts'

/** Units of a passage that are shown, and changes in it. */
const PASSAGE = 90
const CHANGE = 24
const CHANGES = 4

/** A page and the pages that carry its text, with what they made of it. */
export function familyLines({ page, earliest, carried, members, twins }: Family, messages: Messages): Line[] {
  const { phrases, labels } = messages
  const mark = (id: string): string => (id === earliest?.id ? phrases.parenthesis(labels.earliest) : '')
  return [
    { lead: `${shortId(page)}  `, pieces: [styled('title', pageWords(page, messages)), styled('act', mark(page.id))] },
    ...(members.length > 0 ? [{ indent: 2, pieces: [styled('dim' as const, phrases.carried(percent(carried)))] }] : []),
    ...members.flatMap((member) => memberLines(member, mark(member.page.id), messages)),
    ...twins.flatMap((twin) => twinLines(twin, messages)),
  ]
}

function twinLines({ page, basis, here, there }: Twin, messages: Messages): Line[] {
  const { names, phrases } = messages
  return [
    { indent: 2, lead: `${shortId(page)}  `, pieces: [plain(pageWords(page, messages))] },
    {
      indent: 4,
      pieces: [styled('dim', phrases.oneOriginal(names.original[basis], brief(here.text, PASSAGE), brief(there.text, PASSAGE)))],
    },
  ]
}

function memberLines({ page, share, whole, passages }: Member, mark: string, messages: Messages): Line[] {
  const { phrases } = messages
  return [
    { indent: 2, lead: `${shortId(page)}  `, pieces: [plain(pageWords(page, messages)), styled('act', mark)] },
    { indent: 4, pieces: [styled('dim', phrases.carries(percent(share), percent(whole)))] },
    ...passages.flatMap((passage) => passageLines(passage, messages)),
  ]
}

function passageLines({ here, there, changes }: SharedPassage, { labels, phrases }: Messages): Line[] {
  const told = changes.slice(0, CHANGES).map((change) => {
    const [from, to] = [brief(change.here.text, CHANGE), brief(change.there.text, CHANGE)]
    return to === '' ? phrases.leftOutOf(from) : from === '' ? phrases.putIn(to) : phrases.exchanged(from, to)
  })
  return [
    {
      indent: 4,
      bar: '│ ',
      pieces: [plain(brief(here.text, PASSAGE)), styled('dim', `  ${here.start}-${here.end} → ${there.start}-${there.end}`)],
    },
    ...(told.length > 0 ? fields([[labels.changed, told.join(phrases.separator) + (changes.length > CHANGES ? ' …' : '')]], 4) : []),
  ]
}
