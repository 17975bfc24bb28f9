/** How passwords are kept, checked and chosen. ADR 0028. */
package cn.kexie.engine.password;
