/** What the engine has to tell operators. */
package cn.kexie.operation.process;
