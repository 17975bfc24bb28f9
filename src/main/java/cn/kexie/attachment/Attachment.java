package cn.kexie.attachment;

import java.time.OffsetDateTime;

/**
 * An uploaded file.
 *
 * @param creditCode the enterprise that uploaded it and alone may use it
 * @param fileName cleaned, at most 200 characters
 * @param mediaType as its content says
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 * @param removed its content was deleted as personal data; that there was a file stays on record
 */
public record Attachment(
        String attachmentId,
        String creditCode,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        OffsetDateTime uploadedAt,
        boolean removed) {

    /** Whether a browser may show it in place instead of saving it. */
    public boolean previewable() {
        return isPreviewable(mediaType);
    }

    public static boolean isPreviewable(String mediaType) {
        return FileType.isPreviewable(mediaType);
    }
}
