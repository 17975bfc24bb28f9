package cn.kexie.matter;

import cn.kexie.platform.form.FormPlaces;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of a model with fields of the application in braces, such as 建立{carrierName}. */
final class MatterWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

    private MatterWords() {}

    static String fill(String sentence, MatterKind kind, ObjectNode application) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(shown(place.group(1), kind, application)));
    }

    private static String shown(String place, MatterKind kind, ObjectNode application) {
        return FormPlaces.shown(kind.form(), application, "/" + place.replace('.', '/'));
    }
}
