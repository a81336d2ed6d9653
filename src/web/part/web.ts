/** Whether an address of a page may be a link: of the web, and of nothing that could run. */
export const isWeb = (address: string): boolean => /^https?:\/\/[^\s]+$/i.test(address)
