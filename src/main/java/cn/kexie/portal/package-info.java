/** 门户: where staff, enterprises and the public come in. Knows every room it leads to; no room knows it. */
package cn.kexie.portal;
