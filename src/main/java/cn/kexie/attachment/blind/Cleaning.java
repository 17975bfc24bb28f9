package cn.kexie.attachment.blind;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a file of any type that may be filed without what tells who made it. */
final class Cleaning {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Cleaning() {}

    static void clean(Path content, String mediaType, Path copy, FoundProperties found) throws IOException {
        try {
            if (mediaType.startsWith(OFFICE)) {
                new OfficeCopy(found).copy(content, copy);
            } else if (mediaType.equals("application/pdf")) {
                new PdfCopy(found).copy(content, copy);
            } else {
                picture(content, mediaType, copy, found);
            }
        } catch (CannotBeCleaned e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Both files lie on our own disk: what cannot be read to its end is broken.
            throw new CannotBeCleaned("文件结构有损坏");
        }
    }

    private static void picture(Path content, String mediaType, Path copy, FoundProperties found) throws IOException {
        try (InputStream in = Files.newInputStream(content);
                OutputStream out = Files.newOutputStream(copy)) {
            Pictures.copy(mediaType, in, out, found);
        }
    }
}
