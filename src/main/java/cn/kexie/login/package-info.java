/** Staff and systems that are known to a provider of identities (OpenID Connect). Nothing of it exists without one. ADR 0033. */
package cn.kexie.login;
