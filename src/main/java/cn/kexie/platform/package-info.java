/** What every feature stands on and what knows no feature: refusals, HTTP, security, the embedded database. */
package cn.kexie.platform;
