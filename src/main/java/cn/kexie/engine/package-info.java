/** Our few small tools for Camunda: deployment, checked submissions, refusals over HTTP, rights, timers. Knows no feature. */
package cn.kexie.engine;
