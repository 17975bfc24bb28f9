/** Results over HTTP. */
package cn.kexie.contest.ranking.web;
