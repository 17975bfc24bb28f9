/** The HTTP side of scoring. */
package cn.kexie.contest.scoring.web;
