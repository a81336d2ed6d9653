import type { Document, Identity } from '#document'
import type { Discourse } from './discourse.ts'

export function antecedent(anaphor: Identity, discourse: Discourse): Identity | null {
  if (anaphor.anaphor?.wants === 'outlets') return outletsTogether(discourse, anaphor.anaphor.head)
  const { wants, head } = anaphor.anaphor ?? { wants: 'any', head: '' }
  if (wants === 'people' && head === 'one') {
    const all = metBefore(discourse, wants, '', false)
    return all && { ...all, name: all.name.replace(/(?:たち|ら)$/, ''), aliases: [...all.aliases, all.name] }
  }
  // 同会長 is the chairman before it is anybody else whose title ends in 長
  return wants === 'person' && head !== '' && head !== '氏'
    ? (metBefore(discourse, wants, head, true) ?? metBefore(discourse, wants, head, false))
    : metBefore(discourse, wants, head, false)
}

/** Somebody unnamed whom 彼 can mean: ある伍長, 30代の女性, 高官の一人. */
const ONE_OF_MANY =
  /(?:[一1]人|男性|女性|兵士|伍長|軍曹|大尉|少佐|大佐|将軍|将官|将校|高官|幹部|職員|住民|医師|農民|漁師|記者|外交官|側近|顧問|教師|学生|難民|店主|運転手)$/

type Wants = NonNullable<Identity['anaphor']>['wants']

const fitsTitle = (met: Identity, head: string, exact: boolean): boolean =>
  head === '' || head === '氏' || (exact ? holds(met.office, head) : !met.office || met.office.endsWith(head.slice(-1)))

/** 外相 of 外相 and of 元外相; a 副大臣 is no 大臣. */
const holds = (held: string | undefined, office: string): boolean =>
  held?.endsWith(office) === true && (office.startsWith('副') || !held.slice(0, -office.length).endsWith('副'))

const FIRST_PERSON = /^(?:私|わたし|僕|俺|筆者|小生|管理人|我々|われわれ)$/

export function metBefore(discourse: Discourse, wants: Wants, head: string, exact: boolean): Identity | null {
  for (let i = discourse.met.length - 1; i >= 0; i--) {
    const met = discourse.met[i] as Identity
    // 元同社社長 is no company
    if (wants === 'body' && /^(?:[元前現旧]?同(?!盟)|両)/.test(met.name)) continue
    // 彼女は: not the writer
    if (wants === 'person' && [met.name, ...met.aliases].some((name) => FIRST_PERSON.test(name))) continue
    if (
      wants === 'person' &&
      !met.name.includes('、') &&
      (met.kind === 'person' || (head === '' && ONE_OF_MANY.test(met.name))) &&
      fitsTitle(met, head, exact)
    )
      return met
    if (wants === 'people' && (met.kind === 'group' || met.name.includes('、')) && !/^(私|我|われ|僕|俺)/.test(met.name)) return met
    if (wants === 'outlet' && met.kind === 'outlet') return oneOf(met, head)
    if (wants === 'any' && head !== '' && [met.name, ...met.aliases, met.office ?? ''].some((name) => name.endsWith(head))) return met
    if (
      wants === 'body' &&
      ((/^(office|organisation|state|outlet|group)$/.test(met.kind) && fits(met, head)) ||
        // a company's name is like no other: what spoke in front of 同社
        (met.kind === 'unknown' && head === '社' && /^(?:日本|[一-龠]{1,3})?[ァ-ヴーA-Za-z・]{3,}$/.test(met.name)))
    )
      return head === '県警' ? wholeForce(met) : met
  }
  return null
}

/** 同局 behind one of them. */
const BROADCASTER = /(?:放送|テレビ|ラジオ|TV|FM|チャンネル)$|^(?:NHK|TBS|FNN|JNN|ANN|NNN|BBC|CNN|ABC|CBS|NBC|MBS|RKB|HBC|KBS|MBC|SBS)$/

const fits = (met: Identity, head: string): boolean =>
  head === '' ||
  [met.name, ...met.aliases].some((name) => name.endsWith(head) && !(head === '社' && name.endsWith('支社'))) ||
  (head === '社' && met.kind === 'organisation' && !/(支社|会|党|軍|団|省|庁|連合|同盟|機構|組合|大学|評議会|委員会)$/.test(met.name)) ||
  (head === '国' && met.kind === 'state') ||
  (head === '局' && met.kind === 'outlet' && BROADCASTER.test(met.name)) ||
  (head === '署' && /警察署$/.test(met.name)) ||
  (head === '県警' && /県警/.test(met.name))

/** 同県警 behind 北港県警須磨署: the force, and not its station. */
const wholeForce = (met: Identity): Identity => {
  const force = /^.*?県警(?=.)/.exec(met.name)?.[0]
  return force ? { ...met, name: force, aliases: [] } : met
}

/** 同通信 behind A通信、B新聞: the one of them that ends so. */
function oneOf(outlets: Identity, head: string): Identity {
  const fitting = outlets.name.split('、').filter((name) => /^(通信|新聞|放送|テレビ)$/.test(head) && name.endsWith(head))
  return fitting.length === 1 && outlets.name.includes('、') ? { ...outlets, name: fitting[0] as string, aliases: [] } : outlets
}

/** 両紙: the two outlets named last, as sources or together as one. */
function outletsTogether(discourse: Discourse, count: string): Identity | null {
  const wanted = '二両三四'.includes(count) ? (count === '三' ? 3 : count === '四' ? 4 : 2) : Number(count)
  const names: string[] = []
  for (let i = discourse.met.length - 1; i >= 0 && names.length < wanted; i--) {
    const met = discourse.met[i] as Identity
    if (met.kind !== 'outlet') continue
    const each = met.name.split('、')
    if (each.length > wanted) continue
    if (each.length === wanted) return met
    for (const name of each) if (!names.includes(name)) names.unshift(name)
  }
  if (names.length !== wanted) return null
  return { name: names.join('、'), kind: 'outlet', aliases: [], basis: 'the outlets named before' }
}

export function lastHolder(office: string, discourse: Discourse): Identity | null {
  for (let i = discourse.met.length - 1; i >= Math.max(0, discourse.met.length - 12); i--) {
    const met = discourse.met[i] as Identity
    if (
      met.kind === 'person'
        ? holds(met.office, office)
        : /^(?:group|office)$/.test(met.kind) && !met.name.includes('、') && met.name !== office && met.name.endsWith(office)
    )
      return met
  }
  return null
}

/** Whoever was met last, where the phrase names a body or a thing. */
export function lastPerson(document: Document, phrase: string, discourse: Discourse): Identity | null {
  if (document.identify(phrase)?.kind === 'person' || document.identify(phrase)?.kind === 'group' || document.identify(phrase)?.anaphor)
    return null
  for (let i = discourse.met.length - 1; i >= Math.max(0, discourse.met.length - 6); i--)
    if (discourse.met[i]?.kind === 'person') return discourse.met[i] as Identity
  return null
}
