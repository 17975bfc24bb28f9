package cn.kexie.contest.entry.form;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 知识产权, such as a patent, without which nothing is in dispute. */
public record IpRight(
        @Schema(title = "类型") @NotBlank @Size(max = 40) String type,
        @Schema(title = "编号") @Size(max = 60) String number,
        @Schema(title = "状态") @Size(max = 40) String status) {}
