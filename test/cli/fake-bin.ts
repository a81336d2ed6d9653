// iwaku's command line on the fake reader, as a program of its own.
import { endOnFaults, processHost, run } from '#cli'

endOnFaults()
process.exitCode = await run({ ...processHost(), readerModule: new URL('./fake-reader.ts', import.meta.url).href })
