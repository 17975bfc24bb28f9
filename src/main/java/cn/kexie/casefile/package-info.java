/**
 * Cases of every procedure: numbers, status, timeline, corrections, opinions, materials, and who may read them. A feature keeps
 * its own data and tells the case here what applicant and staff are to see of it.
 */
package cn.kexie.casefile;
