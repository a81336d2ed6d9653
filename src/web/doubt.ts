/** The event by which any part of the page says that the server may be gone. */
export const DOUBT = 'iwaku.doubt'

/** Says so. */
export const doubtServer = (): void => void window.dispatchEvent(new Event(DOUBT))
