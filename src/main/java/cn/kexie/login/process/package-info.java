/** The engine as the directory of staff. */
package cn.kexie.login.process;
