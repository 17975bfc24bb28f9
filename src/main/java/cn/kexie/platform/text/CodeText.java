package cn.kexie.platform.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The field holds a code, which has one spelling: what is typed full-width, in small letters, with blanks or hyphens is
 * brought to it. Also put on constraints that codes alone can fulfil.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeText {

    /** The one spelling of a code. */
    final class Spelling {

        private Spelling() {}

        /** Without width, case, blanks, hyphens and characters nobody sees; null stays null. */
        public static String of(String typed) {
            if (typed == null) {
                return null;
            }
            String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
            var code = new StringBuilder(folded.length());
            folded.codePoints().filter(Spelling::counts).forEach(code::appendCodePoint);
            return code.toString();
        }

        private static boolean counts(int c) {
            return !CanonicalText.isBlank(c) && !Ignorable.is(c) && Character.getType(c) != Character.DASH_PUNCTUATION;
        }
    }
}
