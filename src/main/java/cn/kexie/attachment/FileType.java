package cn.kexie.attachment;

import java.util.Arrays;
import java.util.Set;

/** The types of file that may be filed. */
enum FileType {
    PDF("PDF 文档", "application/pdf", true, Set.of("pdf")),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, Set.of("docx")),
    XLSX("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, Set.of("xlsx")),
    JPEG("JPEG 图片", "image/jpeg", true, Set.of("jpg", "jpeg")),
    PNG("PNG 图片", "image/png", true, Set.of("png"));

    private final String text;
    private final String mediaType;
    private final boolean previewable;
    private final Set<String> extensions;

    FileType(String text, String mediaType, boolean previewable, Set<String> extensions) {
        this.text = text;
        this.mediaType = mediaType;
        this.previewable = previewable;
        this.extensions = extensions;
    }

    String text() {
        return text;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isOffice() {
        return this == DOCX || this == XLSX;
    }

    boolean isNamed(FileName name) {
        return extensions.contains(name.extension());
    }

    static boolean isPreviewable(String mediaType) {
        return Arrays.stream(values()).anyMatch(type -> type.previewable && type.mediaType.equals(mediaType));
    }
}
