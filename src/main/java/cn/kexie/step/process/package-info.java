/** The generic steps as delegates and task listeners, told by properties of the model; each has an element template. */
package cn.kexie.step.process;
