/** 名录: what was granted by matters of any kind, its validity and its history. It knows no kind by name and no person. */
package cn.kexie.registry;
