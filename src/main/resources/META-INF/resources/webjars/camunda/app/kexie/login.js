// With a provider of identities the server answers here with the way to it (ADR 0033); otherwise the form stays as it is.
export {};
