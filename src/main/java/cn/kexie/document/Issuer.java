package cn.kexie.document;

import java.util.Objects;

/**
 * The organ that issues a paper.
 *
 * @param code code of the body, such as {@code 440106}
 * @param name full name as printed at the head, such as 广州市天河区科学技术协会
 * @param mark 机关代字, the beginning of its document numbers, such as 穗天科协
 */
public record Issuer(String code, String name, String mark) {

    public Issuer {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mark, "mark");
    }
}
