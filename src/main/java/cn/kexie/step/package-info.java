/** The generic steps of models: what they do to a case of whatever procedure, and what they ask that procedure; see ADR 0057. */
package cn.kexie.step;
