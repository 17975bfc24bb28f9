package cn.kexie.matter.casefile;

import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseWords;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sentences of a model with fields of the application in braces, such as 建立{stationName} or {society.name}. */
@Component
public class MatterWords implements CaseWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final MatterCases matters;
    private final FormSheets sheets;

    MatterWords(MatterCases matters, FormSheets sheets) {
        this.matters = matters;
        this.sheets = sheets;
    }

    @Override
    public String procedure() {
        return DECLARED;
    }

    @Override
    public UnaryOperator<String> of(CaseNo caseNo) {
        MatterCases.Filed filed = matters.get(caseNo);
        return name -> shown(pointer(name), filed);
    }

    public String fill(String sentence, MatterCases.Filed filed) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(shown(pointer(place.group(1)), filed)));
    }

    private String shown(String pointer, MatterCases.Filed filed) {
        ObjectNode application = filed.application();
        return FormPlaces.field(filed.kind().form(), pointer)
                .map(field -> sheets.shown(field, application.at(pointer)))
                .orElse("");
    }

    private static String pointer(String name) {
        return "/" + name.replace('.', '/');
    }
}
