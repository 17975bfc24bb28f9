package cn.kexie.attachment.blind;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The names under which a PDF keeps what is not needed to show it. */
final class PdfNames {

    static final List<COSName> LEFT_OUT = Stream.of(
                    "Metadata",
                    "PieceInfo",
                    "LastModified",
                    "Thumb",
                    "OPI",
                    "CreatorInfo",
                    "Author",
                    "Creator",
                    "Producer",
                    "Company",
                    "Threads",
                    "XFA",
                    "Perms",
                    "DSS",
                    "SpiderInfo",
                    "IDS",
                    "URLS",
                    "EmbeddedFiles",
                    "AF",
                    "Collection")
            .map(COSName::getPDFName)
            .toList();

    private static final Set<COSName> PHOTOGRAPH = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> JPEG_2000 = Set.of(COSName.JPX_DECODE);

    private PdfNames() {}

    /** Fields of a form bear their own name under the same key. */
    static boolean isRemark(COSDictionary object) {
        COSName subtype = object.getCOSName(COSName.SUBTYPE);
        return object.containsKey(COSName.T)
                && subtype != null
                && !subtype.equals(COSName.WIDGET)
                && !object.containsKey(COSName.FT);
    }

    /** Packed once more or not: what is unpacked last is a photograph. */
    static boolean isPhotograph(COSStream stream) {
        return isUnpackedLastBy(PHOTOGRAPH, stream);
    }

    static boolean isJpeg2000(COSStream stream) {
        return isUnpackedLastBy(JPEG_2000, stream);
    }

    private static boolean isUnpackedLastBy(Set<COSName> names, COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase last = filters instanceof COSArray list && list.size() > 0 ? list.getObject(list.size() - 1) : filters;
        return last instanceof COSName name && names.contains(name);
    }
}
