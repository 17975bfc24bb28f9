/** 办理进度: a page on which people of the applicant see how one case stands, opened with a link that soon expires; ADR 0069. */
package cn.kexie.progress;
