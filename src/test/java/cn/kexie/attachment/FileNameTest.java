package cn.kexie.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "章程（草案）.pdf → 章程（草案）.pdf",
                "../../etc/passwd → passwd",
                "C:\\资料\\营业执照.PDF → 营业执照.PDF",
                "a/b\\..\\申请.docx → 申请.docx",
                "...隐藏. → 隐藏",
                "a<b>:c?.png → a_b__c_.png",
                "/ → 未命名",
            })
    void keepsOnlyASafeName(String declared, String kept) {
        assertThat(FileName.clean(declared).value()).isEqualTo(kept);
    }

    @Test
    void dropsControlAndInvisibleCharacters() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x\u0000\u202Efdp.exe").value())
                .isEqualTo("aSet-Cookie_ xfdp.exe");
    }

    @Test
    void keepsIdeographsNewerThanTheJdk() {
        String newest = new String(Character.toChars(0x31350)) + "\ue000𠮷.pdf";
        assertThat(FileName.clean(newest + "\u3164\u2800").value()).isEqualTo(newest);
    }

    @Test
    void composesCharacters() {
        assertThat(FileName.clean("Re\u0301sume\u0301.pdf").value()).isEqualTo("Résumé.pdf");
        assertThat(FileName.clean("Re\u0007\u0301sume.pdf").value()).isEqualTo("Résume.pdf");
    }

    @Test
    void shortensTheNameButKeepsItsExtension() {
        String name = FileName.clean("科".repeat(300) + ".pdf").value();

        assertThat(name).hasSize(200).endsWith("科.pdf");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileName.clean(null).value()).isEqualTo("未命名");
    }

    @Test
    void tellsTheExtensionInLowerCase() {
        assertThat(FileName.clean("执照.JPEG").extension()).isEqualTo("jpeg");
        assertThat(FileName.clean("执照").extension()).isEmpty();
    }
}
