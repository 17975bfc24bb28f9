/** 组建: an enterprise applies for its association, is approved, holds its founding meeting and is filed. */
package cn.kexie.establishment;
