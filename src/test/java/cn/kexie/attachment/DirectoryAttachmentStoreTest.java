package cn.kexie.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.personal.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryAttachmentStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    private DirectoryAttachmentStore store;

    @BeforeEach
    void open() {
        store = new DirectoryAttachmentStore(directory.toString(), SealedFiles.withNewKeys());
    }

    @Test
    void keepsAContentUnderItsDigest() throws IOException {
        keep("abc");

        assertThat(directory.resolve("attachments/ba/78").resolve(ABC + ".sealed"))
                .content(StandardCharsets.ISO_8859_1)
                .doesNotContain("abc");
        try (InputStream content = store.open(ABC)) {
            assertThat(content.readAllBytes()).asString().isEqualTo("abc");
        }
    }

    @Test
    void keepsEqualContentsOnceAndLeavesNothingBehind() throws IOException {
        keep("abc");
        keep("abc");

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void discardsWhatIsNotKept() throws IOException {
        try (var staged = store.stage(content("abc"), 10)) {
            assertThat(staged.sha256()).isEqualTo(ABC);
        }

        assertThat(files()).isZero();
    }

    @Test
    void readsNoFurtherThanItMust() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        try (var staged = store.stage(endless, 100_000)) {
            assertThat(staged.size()).isBetween(100_001L, 200_000L);
        }
    }

    @Test
    void readsNothingThatIsNotSealed() throws IOException {
        Path file = directory.resolve("attachments/ba/78").resolve(ABC);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "abc");

        assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void opensNothingThatWasChanged() throws IOException {
        keep("abc");
        Path file = directory.resolve("attachments/ba/78").resolve(ABC + ".sealed");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void discardsWhatSomebodyLeftHoursAgo() throws IOException {
        Path left = store.stage(content("abc"), 10).file();
        Path arriving = store.stage(content("abc"), 10).file();
        Files.setLastModifiedTime(
                left, FileTime.from(Files.getLastModifiedTime(left).toInstant().minusSeconds(10_000)));

        store.discardLeftovers();

        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
    }

    @Test
    void removesAContent() throws IOException {
        keep("abc");

        store.remove(ABC);

        assertThat(files()).isZero();
    }

    private void keep(String text) throws IOException {
        try (var staged = store.stage(content(text), 10);
                var sealed = store.seal(staged)) {
            store.keep(sealed);
        }
    }

    private String read() throws IOException {
        try (InputStream content = store.open(ABC)) {
            return new String(content.readAllBytes());
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
