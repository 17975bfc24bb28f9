/** 名次: aggregation, ties, quotas, results and the file that proves them. */
package cn.kexie.contest.ranking;
