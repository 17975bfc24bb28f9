/** What the engine has to know of matters: their editions as deployed, and the generic steps of their models. */
package cn.kexie.matter.process;
