package cn.kexie.attachment;

import cn.kexie.platform.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Tells what a file is by its content and refuses what may not be filed or is not what its name says. */
@Component
class FileTypeDetector {

    /** Reading its table of types takes a moment, which the start of the application need not wait for. */
    private final SingletonSupplier<Tika> tika = SingletonSupplier.of(Tika::new);

    FileType detect(Path content, FileName name) throws IOException {
        FileType type = switch (mediaType(content)) {
            case "application/pdf" -> FileType.PDF;
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "application/zip", "application/x-tika-ooxml" -> OfficeFile.typeOf(content);
            default ->
                throw unsupported("TYPE_NOT_ALLOWED", "不接受这种文件，请上传 pdf、docx、xlsx、jpg 或 png（旧版 doc、xls 请先另存为新格式）");
        };
        refuseDisguise(content, type);
        if (!type.isNamed(name)) {
            throw unsupported(
                    "TYPE_DENIED_BY_CONTENT", "“%s”的内容是%s，与文件名后缀不符，请改正后重新上传".formatted(name.value(), type.text()));
        }
        return type;
    }

    /** What is two things at once is taken for the harmless one here and for the other elsewhere. */
    private static void refuseDisguise(Path content, FileType type) throws IOException {
        if (type == FileType.PDF) {
            PdfFile.refuseActive(content);
        }
        if (!type.isOffice() && OfficeFile.isArchive(content)) {
            throw unsupported("HIDDEN_ARCHIVE", "文件后面附有压缩包，不能接收；请用办公软件或看图程序另存后上传");
        }
    }

    static Refusal unsupported(String code, String detail) {
        return Refusal.of(Refusal.Reason.UNSUPPORTED_TYPE, code, detail);
    }

    private String mediaType(Path content) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            return tika.obtain().detect(in);
        }
    }
}
