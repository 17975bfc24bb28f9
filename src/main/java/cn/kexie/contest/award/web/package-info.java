/** Objections to awards and their revocation over REST. */
package cn.kexie.contest.award.web;
