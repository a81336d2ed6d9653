// iwaku's command line on the fake reader, as a program of its own.
import { processHost, run } from '#cli'

process.exitCode = await run({ ...processHost(), readerModule: new URL('./fake-reader.ts', import.meta.url).href })
