/** What Node and OpenSSL call a server whose certificate is not to be trusted, is of another, or is over; and one that speaks no TLS. */
const UNTRUSTED = /^(?:CERT_|CRL_|DEPTH_ZERO_|ERR_SSL_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_|PATH_LENGTH_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/

export const isUntrusted = (code: string): boolean => UNTRUSTED.test(code)
