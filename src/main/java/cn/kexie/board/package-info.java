/**
 * 督办看板：how the cases somebody may read stand, body by body and city by city, and what is late. Every figure leads to its
 * cases. Knows cases, deadlines, associations and contests by their tables, no procedure.
 */
package cn.kexie.board;
