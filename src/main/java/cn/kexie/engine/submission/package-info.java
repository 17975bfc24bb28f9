/** Every completed task is checked against its form and its claimant. */
package cn.kexie.engine.submission;
