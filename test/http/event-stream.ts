export interface Heard {
  readonly id?: string
  readonly event?: string
  readonly data?: string
}

export interface Hearing {
  readonly next: () => Promise<Heard>
  /** Resolves when the stream has begun. */
  readonly begun: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Reads events one by one, as a browser would; a sign of life is none. */
export function eventsIn(stream: ReadableStream<Uint8Array>): Hearing {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const more = async (): Promise<void> => {
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream has ended')
    text += decoder.decode(value, { stream: true })
  }
  return {
    begun: async () => {
      while (!text.includes('retry')) await more()
    },
    async next() {
      for (;;) {
        const at = text.indexOf('\n\n')
        if (at < 0) {
          await more()
          continue
        }
        const lines = text.slice(0, at).split('\n')
        text = text.slice(at + 2)
        const event = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
        if ('event' in event) return event as Heard
      }
    },
    end: () => reader.cancel(),
  }
}
