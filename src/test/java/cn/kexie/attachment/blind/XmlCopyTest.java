package cn.kexie.attachment.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlCopyTest {

    /** Else none of the pieces would be the name that is looked for. */
    @Test
    void aTextWithAnEntityComesInOnePiece() throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        XmlCopy.copy(
                new ByteArrayInputStream("<author>甲 &amp; 乙</author>".getBytes(StandardCharsets.UTF_8)),
                copy,
                new InBrackets());

        assertThat(copy.toString(StandardCharsets.UTF_8)).contains("<author>[甲 &amp; 乙]</author>");
    }

    private static final class InBrackets implements XmlCopy.Rules {

        @Override
        public boolean leavesOut(XMLStreamReader element) {
            return false;
        }

        @Override
        public String attribute(XMLStreamReader element, int index) {
            return element.getAttributeValue(index);
        }

        @Override
        public String text(String element, String text) {
            return "[" + text + "]";
        }
    }
}
