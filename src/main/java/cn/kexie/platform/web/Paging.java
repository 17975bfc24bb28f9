package cn.kexie.platform.web;

import cn.kexie.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which part of a list is asked for, from the query parameters {@code page} and {@code size}.
 *
 * @param page counts from 0
 * @param size 1 to 200
 */
@ParameterObject
public record Paging(
        @Schema(title = "页码", description = "从 0 开始", minimum = "0", defaultValue = "0")
        int page,

        @Schema(title = "每页条数", minimum = "1", maximum = "200", defaultValue = "20")
        int size) {

    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 200;

    public Paging {
        if (page < 0) {
            throw badParameter("页码 page 从 0 开始，不能为负数");
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw badParameter("每页条数 size 应在 1 至 %d 之间".formatted(LARGEST_SIZE));
        }
    }

    /** How many items come before this page. */
    public long offset() {
        return (long) page * size;
    }

    static Refusal badParameter(String detail) {
        return Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", detail);
    }
}
