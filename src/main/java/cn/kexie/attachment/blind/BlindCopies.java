package cn.kexie.attachment.blind;

import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.DerivedFiles;
import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 盲评副本 of attachments. A derived file begins with what was found in the original, then the copy follows; it is made when
 * first asked for and kept as long as the original.
 */
@Service
public class BlindCopies {

    /** One up when more is taken out, so that copies are made anew. */
    private static final String KIND = "blind-3";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DerivedFiles files;

    BlindCopies(DerivedFiles files) {
        this.files = files;
    }

    /** What the file tells beside its content, and whether a copy can do without. */
    public Examination examine(Attachment attachment) {
        try (DataInputStream derived = derived(attachment)) {
            return examination(derived);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy, whose content the caller closes; 409 MATERIAL_WITHHELD when there can be none. */
    public BlindCopy open(Attachment attachment) {
        DataInputStream derived = derived(attachment);
        try {
            Examination examination = examination(derived);
            if (examination.obstacle() != null) {
                derived.close();
                throw Refusal.conflict("MATERIAL_WITHHELD", "该材料不能去除作者信息，盲评期间不提供，请联系竞赛组委会");
            }
            return new BlindCopy(examination.size(), derived);
        } catch (IOException e) {
            throw unread(derived, e);
        }
    }

    private static UncheckedIOException unread(DataInputStream derived, IOException cause) {
        try {
            derived.close();
        } catch (IOException alsoUnread) {
            cause.addSuppressed(alsoUnread);
        }
        return new UncheckedIOException(cause);
    }

    private DataInputStream derived(Attachment attachment) {
        return new DataInputStream(
                files.open(attachment, KIND, (content, out) -> derive(content, attachment.mediaType(), out)));
    }

    private static Examination examination(DataInputStream derived) throws IOException {
        return JSON.readValue(derived.readNBytes(derived.readInt()), Examination.class);
    }

    static void derive(Path content, String mediaType, OutputStream out) throws IOException {
        Path copy = content.resolveSibling(content.getFileName() + ".copy.part");
        FoundProperties found = new FoundProperties();
        try {
            Cleaning.clean(content, mediaType, copy, found);
            write(new Examination(null, Files.size(copy), found.list()), out);
            Files.copy(copy, out);
        } catch (CannotBeCleaned e) {
            write(new Examination(e.getMessage(), 0, found.list()), out);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void write(Examination examination, OutputStream out) throws IOException {
        byte[] head = JSON.writeValueAsBytes(examination);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(head.length);
        data.write(head);
        data.flush();
    }

    /**
     * What was found in a file.
     *
     * @param obstacle in Chinese, why there is no copy; null when there is one
     * @param size of the copy in bytes
     */
    public record Examination(String obstacle, long size, List<FileProperty> properties) {}

    /** A copy on its way to a reader. */
    public record BlindCopy(long size, InputStream content) {}
}
