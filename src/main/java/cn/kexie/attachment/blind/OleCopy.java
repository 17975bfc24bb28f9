package cn.kexie.attachment.blind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FilteringDirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An embedded object in the old format of Office, such as a formula, written anew without its properties. */
final class OleCopy {

    private static final int LARGEST = 32 << 20;
    private static final List<String> PROPERTIES =
            List.of("\u0005SummaryInformation", "\u0005DocumentSummaryInformation");

    /** Whole documents, which hold names of people in places of their own. */
    private static final Set<String> DOCUMENTS =
            Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document", "VisioDocument", "Package", "CONTENTS");

    private OleCopy() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new CannotBeCleaned("嵌入的对象过大，请改为图片");
        }
        try (POIFSFileSystem original = new POIFSFileSystem(new ByteArrayInputStream(content));
                POIFSFileSystem copy = new POIFSFileSystem()) {
            if (original.getRoot().getEntryNames().stream().anyMatch(DOCUMENTS::contains)) {
                throw new CannotBeCleaned("嵌入了另一份旧格式的 Office 文件，请改为图片");
            }
            copy.getRoot().setStorageClsid(original.getRoot().getStorageClsid());
            EntryUtils.copyNodes(
                    new FilteringDirectoryNode(original.getRoot(), PROPERTIES),
                    new FilteringDirectoryNode(copy.getRoot(), List.of()));
            copy.writeFilesystem(out);
        }
    }
}
