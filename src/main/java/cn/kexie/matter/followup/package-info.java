/** What an applicant does with a case later. */
package cn.kexie.matter.followup;
