package cn.kexie.document;

import java.time.OffsetDateTime;

/**
 * A paper that exists: its number is given, and its content changes no more.
 *
 * @param kind code of the kind of paper
 * @param kindText what people called the kind when it was issued
 * @param number 发文字号 as printed, such as 穗天科协〔2026〕12号
 * @param issuedAt time of issue, Asia/Shanghai
 * @param verificationCode 16 characters, Crockford base 32, without separators
 */
public record IssuedDocument(
        String documentId,
        String kind,
        String kindText,
        String number,
        OffsetDateTime issuedAt,
        String verificationCode) {}
