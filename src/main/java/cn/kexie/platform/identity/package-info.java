/** How a case and a person are called: values of a type of their own, so that neither passes for the other or for any text. */
package cn.kexie.platform.identity;
