import type { ListAnswer } from '#export'
import { decisionOf, type Ledger, troubleIn } from '#ledger'
import { ask, faultOf, type Question, verdictOf } from '#question'
import type { Done, Task } from './task.ts'

const encoder = new TextEncoder()

/** Does one task at a ledger; pure but for the ledger. What few tasks need is loaded by the first of them: a thread that starts has others waiting for it. */
export async function work(ledger: Ledger, task: Exclude<Task, { kind: 'watched' }>): Promise<Done> {
  try {
    switch (task.kind) {
      case 'ready':
        return written({ pulse: ledger.pulse() })
      case 'original':
        return await original(ledger, task.id)
      case 'ask':
        return answer(ledger, task.question)
      case 'table':
        return await table(ledger, task)
      case 'decide':
        return decide(ledger, task)
      case 'publish':
        return await publish(ledger, task)
    }
  } catch (error) {
    return { fault: troubleIn(error) }
  }
}

async function original(ledger: Ledger, id: string): Promise<Done> {
  const { harmlessOriginal } = await import('./original.ts')
  const entry = ledger.page(id)
  return entry ? { body: encoder.encode(harmlessOriginal(entry.source)) } : { fault: { code: 'no_such_page', id } }
}

const written = (value: object): Done => ({ body: encoder.encode(JSON.stringify(value)) })

function answer(ledger: Ledger, question: Question): Done {
  const given = ask(ledger, question)
  const fault = faultOf(given)
  return fault ? { fault } : written(given)
}

async function table(ledger: Ledger, { question, bom }: Extract<Task, { kind: 'table' }>): Promise<Done> {
  const { tableCsv } = await import('#export')
  const given = ask(ledger, question)
  const fault = faultOf(given)
  return fault ? { fault } : { body: encoder.encode(`${bom ? '\ufeff' : ''}${tableCsv(given as ListAnswer)}`) }
}

async function publish(ledger: Ledger, { order }: Extract<Task, { kind: 'publish' }>): Promise<Done> {
  const { published } = await import('#publish')
  const made = published(ledger, order)
  if ('bytes' in made) return { body: made.bytes }
  const fault = faultOf(made.answer)
  if (!fault) throw new Error(`a digest was asked for, and ${made.answer.kind} came`)
  return { fault }
}

/** The decision is on the disk when this returns. */
function decide(ledger: Ledger, { wish, at, by, why }: Extract<Task, { kind: 'decide' }>): Done {
  const made = verdictOf(ledger, wish)
  if ('fault' in made) return made
  const decision = decisionOf(made.verdict, { at, by, why })
  ledger.decide([decision])
  return written({ decision })
}
