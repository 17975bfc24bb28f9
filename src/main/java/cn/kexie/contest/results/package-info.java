/** Results of a contest as the public reads them: who won what, from the publicity on. */
package cn.kexie.contest.results;
