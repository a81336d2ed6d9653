export { endOnFaults, type Host, type Outlet, processHost } from './host.ts'
export { run } from './run.ts'
