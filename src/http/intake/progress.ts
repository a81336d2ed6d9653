import { type ErrandNews, type Job, type JobItem, type JobPage, PAGES_SHOWN, type Place } from './job.ts'

const change = (job: Job, number: number, made: (item: JobItem) => JobItem): Job => ({
  ...job,
  items: job.items.map((item, i) => (i === number ? made(item) : item)),
})

/** A job after news of it. `kept` says how many pages each item had before this run. */
export function after(job: Job, news: ErrandNews, kept: readonly number[]): Job {
  const before = kept[news.item] ?? 0
  switch (news.kind) {
    case 'begun':
      return change(job, news.item, (item) => ({ ...item, state: 'working' }))
    case 'page':
      return change(job, news.item, (item) => withPage(item, before + news.page, news.told))
    case 'ended':
      return change(job, news.item, (item) => ({ ...item, state: item.pages.some(({ state }) => state === 'failed') ? 'failed' : 'done' }))
  }
}

function withPage(item: JobItem, number: number, told: JobPage): JobItem {
  if (number < PAGES_SHOWN || told.state === 'failed') {
    const pages = [...item.pages]
    pages[Math.min(number, pages.length)] = told
    return { ...item, pages }
  }
  return told.state === 'fetched' || told.state === 'read' ? item : { ...item, more: item.more + 1 }
}

/** A job whose end came, however it did: nothing in it is said to be under way any more. */
export function ended(job: Job, state: Extract<Job['state'], 'done' | 'stopped' | 'interrupted' | 'failed'>, at: string): Job {
  const items = job.items.map((item): JobItem => {
    if (item.state !== 'waiting' && item.state !== 'working') return item
    // what did not get into the ledger is not said to have come
    return { ...item, state: 'stopped', pages: item.pages.filter((page) => page.state !== 'fetched' && page.state !== 'read') }
  })
  return { ...job, items, state, ended: at }
}

/** What of a job is to be done again: what failed or was not reached. Null where there is nothing. */
export function again(job: Job, fileOf: (item: number) => string): { readonly job: Job; readonly places: readonly Place[] } | null {
  const places: Place[] = []
  const items = job.items.map((item, number): JobItem => {
    if (item.state === 'done') return item
    const failed = item.pages.filter((page) => page.state === 'failed')
    const good = item.pages.filter((page) => page.state !== 'failed')
    // of a list that was read, only those of its pages that failed; anything else is opened anew, and what is there already is known
    const apart =
      item.kind === 'address' && item.state === 'failed' && good.length > 0 && failed.every(({ name }) => /^https?:/i.test(name))
    if (apart) places.push(...failed.map(({ name }) => ({ item: number, address: name })))
    else if (item.kind === 'address') places.push({ item: number, address: item.name })
    else places.push({ item: number, path: fileOf(number), name: item.name })
    return { ...item, state: 'waiting', pages: apart ? good : [], more: apart ? item.more : 0 }
  })
  return places.length === 0 ? null : { job: { ...job, items, state: 'waiting', fault: null, ended: null }, places }
}
