/** HTTP for every feature: strict request bodies, problem documents, idempotent creation, paging. */
package cn.kexie.platform.web;
