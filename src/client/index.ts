/** Asks a server of iwaku from a program, here or in a browser: it needs `fetch` and nothing else. */
export { type Client, type ClientOptions, openClient, type Wanted } from './client.ts'
export { Problem } from './problem.ts'
export { type AnswerTo, type Given, type Path, ROUTES, type Values } from './routes.ts'
