/** Who may reach what: enterprises by API key, staff by their engine account or their Tasklist session. ADR 0005. */
package cn.kexie.platform.security;
