/** Official documents: their numbers without gaps, their pages after GB/T 9704-2012, and their verification. */
package cn.kexie.document;
