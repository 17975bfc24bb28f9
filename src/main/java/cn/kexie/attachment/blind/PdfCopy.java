package cn.kexie.attachment.blind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF written anew, without earlier versions and what nothing leads to, and in everything that is left without
 * properties, signatures and names of who remarked something.
 */
final class PdfCopy {

    private static final int MOST_OBJECTS = 500_000;
    private static final int LARGEST_PICTURE = 64 << 20;
    private static final List<String> PHOTOGRAPH = List.of("DCTDecode", "DCT");
    private static final List<String> JPEG_2000 = List.of("JPXDecode");
    private static final int LARGEST_XMP = 1 << 20;

    private final FoundProperties found;

    PdfCopy(FoundProperties found) {
        this.found = found;
    }

    void copy(Path content, Path copy) throws IOException {
        var scratch = MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(content.toAbsolutePath().getParent().toFile());
        try (PDDocument document = Loader.loadPDF(content.toFile(), "", scratch.streamCache)) {
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
                throw new CannotBeCleaned("PDF 过于复杂，请重新导出");
            }
            COSDictionary trailer = document.getDocument().getTrailer();
            information(trailer.getCOSDictionary(COSName.INFO));
            trailer.removeItem(COSName.INFO);
            new PdfObjects(this::clean).walk(trailer);
            document.setAllSecurityToBeRemoved(true);
            document.save(copy.toFile());
        } catch (InvalidPasswordException e) {
            throw new CannotBeCleaned("PDF 设有打开密码");
        }
    }

    private void information(COSDictionary information) {
        if (information == null) {
            return;
        }
        information.entrySet().forEach(entry -> {
            if (!(entry.getValue() instanceof COSString text)) {
                return;
            }
            switch (entry.getKey().getName()) {
                case "Author" -> found.add(FoundProperties.AUTHOR, text.getString());
                case "Company", "Manager" -> found.add(FoundProperties.COMPANY, text.getString());
                case "CreationDate", "ModDate", "Producer", "Creator", "Trapped" -> {
                    // Tell about programs, not people; they go all the same.
                }
                default -> found.add(FoundProperties.OTHER, text.getString());
            }
        });
    }

    private void clean(COSDictionary object) throws IOException {
        if (object.getDictionaryObject(COSName.METADATA) instanceof COSStream xmp) {
            try (InputStream in = xmp.createInputStream()) {
                Xmp.read(in.readNBytes(LARGEST_XMP), 0, found);
            }
        }
        PdfNames.LEFT_OUT.forEach(object::removeItem);
        if (PdfNames.isRemark(object)) {
            found.add(FoundProperties.REVIEWER, object.getString(COSName.T));
            object.removeItem(COSName.T);
        }
        if (COSName.SIG.equals(object.getDictionaryObject(COSName.FT))) {
            object.removeItem(COSName.V);
        }
        if (object instanceof COSStream stream && PdfNames.isPhotograph(stream)) {
            byte[] picture = packed(stream, PHOTOGRAPH);
            var copy = new ByteArrayOutputStream(picture.length);
            Pictures.copy("image/jpeg", new ByteArrayInputStream(picture), copy, found);
            repack(stream, copy.toByteArray(), COSName.DCT_DECODE);
        } else if (object instanceof COSStream stream && PdfNames.isJpeg2000(stream)) {
            repack(stream, new JpxCopy(found).copy(packed(stream, JPEG_2000)), COSName.JPX_DECODE);
        }
    }

    /** A picture from a camera or scanner keeps what that wrote into it. */
    private static byte[] packed(COSStream stream, List<String> lastFilter) throws IOException {
        if (stream.getLength() > LARGEST_PICTURE) {
            throw new CannotBeCleaned("PDF 中的图片过大");
        }
        byte[] picture;
        try (InputStream in = new PDStream(stream).createInputStream(lastFilter)) {
            picture = in.readNBytes(LARGEST_PICTURE + 1);
        }
        if (picture.length > LARGEST_PICTURE) {
            throw new CannotBeCleaned("PDF 中的图片过大");
        }
        return picture;
    }

    private static void repack(COSStream stream, byte[] picture, COSName filter) throws IOException {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray each) {
            parameters = each.size() == 0 ? null : each.getObject(each.size() - 1);
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(picture);
        }
        stream.setItem(COSName.FILTER, filter);
        stream.setItem(COSName.DECODE_PARMS, parameters);
    }
}
