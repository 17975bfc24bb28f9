package cn.kexie.matter.casefile;

import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.form.FormSheets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sentences of a model with fields of the application in braces, such as 建立{stationName} or {society.name}. */
@Component
public class MatterWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final FormSheets sheets;

    MatterWords(FormSheets sheets) {
        this.sheets = sheets;
    }

    public String fill(String sentence, MatterCases.Filed filed) {
        return PLACE.matcher(sentence)
                .replaceAll(place ->
                        Matcher.quoteReplacement(shown("/" + place.group(1).replace('.', '/'), filed)));
    }

    private String shown(String pointer, MatterCases.Filed filed) {
        ObjectNode application = filed.application();
        return FormPlaces.field(filed.kind().form(), pointer)
                .map(field -> sheets.shown(field, application.at(pointer)))
                .orElse("");
    }
}
