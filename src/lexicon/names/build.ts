import { DOCUMENTS } from './documents.ts'
import { ANAPHORS, GROUPS } from './groups.ts'
import { CITIES, OFFICES, ORGANISATIONS, PREFECTURES } from './organisations.ts'
import { CHANNELS, OUTLETS } from './outlets.ts'
import { addPersons } from './persons.ts'
import { NameTable, rows } from './rows.ts'
import { STATES } from './states.ts'
import type { NameKind } from './types.ts'

function addStates(names: NameTable): void {
  for (const [code, canonical, aliases, gone] of rows(STATES)) {
    const record = { kind: 'state' as const, canonical: canonical!, country: code! }
    names.add(gone ? { ...record, historical: true } : record, 'canonical', aliases ? aliases.split(',') : [])
  }
}

/** 青森県 → 青森県, 青森県警, 青森地検, 青森地裁; and the cities. */
function addPrefectures(names: NameTable): void {
  const office = (canonical: string, aliases: string[]): void =>
    names.add({ kind: 'office', canonical, country: 'JP' }, 'canonical', aliases)
  for (const full of PREFECTURES.split(',')) {
    const short = full === '北海道' ? full : full.slice(0, -1)
    office(full, [`${full}庁`, `${full}当局`].slice(0, full === '東京都' ? 0 : 1))
    if (full === '東京都') {
      office('東京地裁', ['東京地方裁判所'])
      office('東京高裁', ['東京高等裁判所'])
      office('東京高検', [])
      continue
    }
    office(full === '北海道' ? '北海道警' : `${full}警`, [`${full}警察`, `${full}警察本部`, ...(full === '北海道' ? ['道警'] : [])])
    if (full === '北海道') continue
    office(`${short}地検`, [`${short}地方検察庁`])
    office(`${short}地裁`, [`${short}地方裁判所`])
  }
  for (const city of '札幌,仙台,名古屋,大阪,広島,高松,福岡'.split(',')) {
    office(`${city}高裁`, [`${city}高等裁判所`])
    office(`${city}高検`, [`${city}高等検察庁`])
  }
  for (const city of CITIES.split(',')) office(city, [`${city}役所`])
}

/** All names of the lexicon in one table. */
export function buildNames(): NameTable {
  const names = new NameTable()
  addStates(names)
  names.addTable(ORGANISATIONS, 'organisation')
  names.addTable(OFFICES, 'office')
  addPrefectures(names)
  names.addTable(OUTLETS, 'outlet')
  names.addTable(CHANNELS, 'channel')
  names.addTable(DOCUMENTS, 'document')
  addPersons(names)
  for (const [kind, words] of rows(GROUPS))
    for (const canonical of words!.split(',')) names.add({ kind: kind as NameKind, canonical }, 'canonical', [])
  for (const [kind, words] of rows(ANAPHORS))
    for (const canonical of words!.split(',')) names.add({ kind: kind as NameKind, canonical, anaphoric: true }, 'canonical', [])
  return names
}
