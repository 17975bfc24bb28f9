/** The engine's side of membership. */
package cn.kexie.membership.process;
