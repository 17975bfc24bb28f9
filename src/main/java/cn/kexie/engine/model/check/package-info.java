/** The one set of rules for all doors: the build, the start, deployments, and a folder on an analyst's desk. */
package cn.kexie.engine.model.check;
