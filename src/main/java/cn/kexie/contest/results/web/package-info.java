/** Contests and their results as pages. */
package cn.kexie.contest.results.web;
