/** What an applicant files and corrects: read by the form, judged by the tables, taken by the body in charge. */
package cn.kexie.matter.filing;
