package cn.kexie.release;

import io.swagger.v3.oas.annotations.media.Schema;

/** A file of a release. */
public record ReleaseFile(
        @Schema(title = "文件", example = "bpmn/contest/contest.bpmn")
        String name,

        @Schema(title = "摘要", description = "SHA-256，十六进制") String digest) {}
