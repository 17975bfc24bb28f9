package cn.kexie.registry.reading;

import io.swagger.v3.oas.annotations.media.Schema;

/** A register, with how many entries the reader may see in it today. */
@Schema(name = "RegisterLine", title = "名录")
public record RegisterLine(
        @Schema(title = "名录", description = "名录的代号，用于地址") String register,

        @Schema(title = "名录名称") String name,

        @Schema(title = "登记数", description = "件，含已经终止的") long entries,

        @Schema(title = "现在有效的登记数", description = "件，含临近期满、整改中和已中止")
        long living) {}
