/** 名录: the register of associations, their terms of office and who holds which office since when. */
package cn.kexie.association;
