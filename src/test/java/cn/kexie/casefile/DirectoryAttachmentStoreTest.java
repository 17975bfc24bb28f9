package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
        store = new DirectoryAttachmentStore(directory.toString());
    }

    @Test
    void keepsAContentUnderItsDigest() throws IOException {
        keep("abc");

        assertThat(directory.resolve("attachments/ba/78").resolve(ABC)).hasContent("abc");
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
    void removesAContent() throws IOException {
        keep("abc");

        store.remove(ABC);

        assertThat(files()).isZero();
    }

    private void keep(String text) throws IOException {
        try (var staged = store.stage(content(text), 10)) {
            store.keep(staged);
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
