package cn.kexie.attachment.blind;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Pictures, on their own or inside a document. */
final class Pictures {

    private Pictures() {}

    static boolean knows(String mediaType) {
        return mediaType.startsWith("image/");
    }

    static void copy(String mediaType, InputStream in, OutputStream out, FoundProperties found) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        OutputStream copy = new BufferedOutputStream(out);
        switch (mediaType) {
            case "image/jpeg", "image/jpg", "image/pjpeg" -> new JpegCopy(found).copy(data, copy);
            case "image/png" -> new PngCopy(found).copy(data, copy);
            case "image/gif" -> GifCopy.copy(data, copy);
            case "image/emf", "image/x-emf" -> EmfCopy.copy(data, copy);
            case "image/wmf", "image/x-wmf", "image/bmp" -> data.transferTo(copy);
            case "image/svg+xml" -> XmlCopy.copy(data, copy, new PersonRules(found));
            default -> throw new CannotBeCleaned("含有不能核对的图片格式（%s），请改用 jpg 或 png".formatted(mediaType));
        }
        copy.flush();
    }
}
