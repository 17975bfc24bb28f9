/** What the generic steps of a model do to a case. */
package cn.kexie.matter.steps;
