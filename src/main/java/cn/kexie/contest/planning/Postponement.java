package cn.kexie.contest.planning;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** 延期. @param entriesOpen null to leave it as it is */
@Schema(name = "ContestPostponement")
public record Postponement(
        @Schema(title = "申报开始") OffsetDateTime entriesOpen,
        @Schema(title = "申报截止") @NotNull OffsetDateTime entriesClose,
        @Schema(title = "延期原因") @NotBlank @Size(max = 500) String reason) {}
