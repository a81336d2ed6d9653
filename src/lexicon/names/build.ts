import { DOCUMENTS } from './documents.ts'
import { ANAPHORS, GROUPS } from './groups.ts'
import { CITIES, OFFICES, ORGANISATIONS, PREFECTURES } from './organisations.ts'
import { CHANNELS, OUTLETS } from './outlets.ts'
import { addPersons } from './persons.ts'
import { NameTable, plainAliases, rows } from './rows.ts'
import { STATES } from './states.ts'
import type { NameKind } from './types.ts'

function addStates(names: NameTable): void {
  for (const [country, canonical, aliases, gone] of rows(STATES)) {
    names.record(() => ({
      kind: 'state',
      canonical: canonical!,
      country: country!,
      aliases: plainAliases(aliases),
      ...(gone ? { historical: true } : {}),
    }))
    names.put(canonical!, 'canonical')
    if (aliases) for (const alias of aliases.split(',')) names.putMarked(alias)
  }
}

/** A table of `country | canonical | aliases`; a canonical name marked `~` needs context itself; names with ・ are known without it too. */
function addTable(names: NameTable, table: string, kind: NameKind): void {
  for (const [country, name, aliases] of rows(table)) {
    const weak = name![0] === '~'
    const canonical = weak ? name!.slice(1) : name!
    names.record(() => ({ kind, canonical, aliases: plainAliases(aliases), ...(country ? { country } : {}) }))
    names.put(canonical, weak ? 'abbreviation' : 'canonical')
    if (!weak && canonical.includes('・')) names.put(canonical.replaceAll('・', ''), 'alias')
    if (aliases)
      for (const alias of aliases.split(',')) {
        names.putMarked(alias)
        if (alias.includes('・')) names.putMarked(alias.replaceAll('・', ''))
        // pages lose the space of BBC News
        if (kind === 'outlet' && alias.includes(' ')) names.putMarked(alias.replaceAll(' ', ''))
      }
  }
}

/** 青森県 → 青森県, 青森県警, 青森地検, 青森地裁; and the cities. */
function addPrefectures(names: NameTable): void {
  const office = (canonical: string, ...aliases: string[]): void => {
    names.record(() => ({ kind: 'office', canonical, country: 'JP', aliases }))
    names.put(canonical, 'canonical')
    for (const alias of aliases) names.put(alias, 'alias')
  }
  for (const full of PREFECTURES.split(',')) {
    if (full === '東京都') {
      office('東京都', '都庁', '東京都庁')
      office('東京地裁', '東京地方裁判所')
      office('東京高裁', '東京高等裁判所')
      office('東京高検', '東京高等検察庁')
    } else if (full === '北海道') {
      office('北海道', '北海道庁', '道庁')
      office('北海道警', '北海道警察', '北海道警察本部', '道警')
    } else {
      const short = full.slice(0, -1)
      office(full, `${full}庁`)
      office(`${full}警`, `${full}警察`, `${full}警察本部`)
      office(`${short}地検`, `${short}地方検察庁`)
      office(`${short}地裁`, `${short}地方裁判所`)
    }
  }
  for (const city of '札幌,仙台,名古屋,大阪,広島,高松,福岡'.split(',')) {
    office(`${city}高裁`, `${city}高等裁判所`)
    office(`${city}高検`, `${city}高等検察庁`)
  }
  for (const city of CITIES.split(',')) office(city, `${city}役所`)
}

function addGroups(names: NameTable, table: string, anaphoric: boolean): void {
  for (const [kind, words] of rows(table))
    for (const canonical of words!.split(',')) {
      names.record(() => ({ kind: kind as NameKind, canonical, aliases: [], ...(anaphoric ? { anaphoric: true } : {}) }))
      names.put(canonical, 'canonical')
    }
}

/** All names of the lexicon in one table. */
export function buildNames(): NameTable {
  const names = new NameTable()
  addStates(names)
  addTable(names, ORGANISATIONS, 'organisation')
  addTable(names, OFFICES, 'office')
  addPrefectures(names)
  addTable(names, OUTLETS, 'outlet')
  addTable(names, CHANNELS, 'channel')
  addTable(names, DOCUMENTS, 'document')
  addPersons(names)
  addGroups(names, GROUPS, false)
  addGroups(names, ANAPHORS, true)
  return names
}
