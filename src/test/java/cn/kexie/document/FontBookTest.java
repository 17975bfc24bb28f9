package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontBookTest {

    @TempDir
    private Path directory;

    @Test
    void coversTheCharactersInNationalUseAndNamesTheRest() {
        var fonts = new FontBook(new FontSettings(null, null, null, null, null));
        assertThat(fonts.missing("㭎䶮𬭎喆堃镕犇鑫淼〔〕—“”《》①")).isEmpty();
        assertThat(fonts.missing("甲𠮷乙")).containsExactly("𠮷");
        assertThat(fonts.readable("甲𠮷乙")).isEqualTo("甲〔U+20BB7〕乙");
    }

    @Test
    void showsWhatNoPaperMayHoldAsItsCodeAndLeavesWholePairsAlone() {
        var fonts = new FontBook(new FontSettings(null, null, null, null, null));
        assertThat(fonts.readable("甲\u000b乙\u0000\ufffe\n丙")).isEqualTo("甲〔U+B〕乙〔U+0〕〔U+FFFE〕\n丙");
        assertThat(fonts.readable("\ud842𬭎")).isEqualTo("〔U+D842〕𬭎");
        assertThat(fonts.readable("甲\u202f乙")).isEqualTo("甲 乙");
    }

    @Test
    void refusesAFaceThatIsNotTrueType() throws IOException {
        var file = Files.writeString(directory.resolve("fangsong.ttf"), "not a font");
        assertThatThrownBy(() -> new FontBook(new FontSettings(file, null, null, null, null)))
                .hasMessageContainingAll("fangsong.ttf", "TrueType");
    }

    @Test
    void saysWhichSettingNamesAFileThatIsNotThere() {
        var absent = directory.resolve("absent.ttf");
        assertThatThrownBy(() -> new FontBook(new FontSettings(absent, null, null, null, null)))
                .hasMessageContainingAll("absent.ttf", "kexie.fonts");
    }
}
