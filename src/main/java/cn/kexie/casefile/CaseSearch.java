package cn.kexie.casefile;

/**
 * Which cases a list shows. What is null does not restrict.
 *
 * @param creditCode cases of this applicant
 * @param scope cases that are in the scope of this person
 */
record CaseSearch(String creditCode, StaffScope scope, String procedure, String status) {}
