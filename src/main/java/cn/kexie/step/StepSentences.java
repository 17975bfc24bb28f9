package cn.kexie.step;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sentences of a model with words in braces. {@code {decision}} is what was decided last, as the record words it. */
@Component
class StepSentences {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");
    private static final String DECISION = "decision";

    private final StepProcedures procedures;
    private final Cases cases;

    StepSentences(StepProcedures procedures, Cases cases) {
        this.procedures = procedures;
        this.cases = cases;
    }

    String fill(String sentence, CaseFile file) {
        return PLACE.matcher(sentence).find() ? filled(sentence, words(sentence, file)) : sentence;
    }

    /** As above, where one word is known to who asks. */
    String fill(String sentence, CaseFile file, String name, String word) {
        return fill(sentence.replace("{" + name + "}", word), file);
    }

    private UnaryOperator<String> words(String sentence, CaseFile file) {
        return sentence.contains("{" + DECISION + "}")
                ? name -> name.equals(DECISION)
                        ? decision(file.caseNo())
                        : own(file).apply(name)
                : own(file);
    }

    private UnaryOperator<String> own(CaseFile file) {
        return procedures.get(CaseWords.class, file).of(file.caseNo());
    }

    private String decision(CaseNo caseNo) {
        return cases.opinions(caseNo).stream()
                .reduce((earlier, last) -> last)
                .map(last -> last.opinion().decisionText())
                .orElse("");
    }

    private static String filled(String sentence, UnaryOperator<String> words) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(words.apply(place.group(1))));
    }
}
