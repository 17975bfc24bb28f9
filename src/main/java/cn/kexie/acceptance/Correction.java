package cn.kexie.acceptance;

import cn.kexie.casefile.Amendment;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A corrected application, to be judged by the rules of a new one, and the way back from it to the answer. */
public final class Correction<T> {

    private static final Pattern MATERIAL = Pattern.compile("/materials/(\\d{1,5})(/.*)?");

    private final Reading<T> reading;
    private final Reading<CorrectionAnswer> answer;
    private final Set<String> awaited;
    private final List<Fault> unasked;
    private final int kept;
    private final Function<String, Amendment> amendment;

    /**
     * @param before what was already wrong with the application as filed, by rules that did not yet exist then: nobody was
     *     asked to correct that
     * @param kept how many materials stand before those of the answer
     * @param amendment what was changed at a pointer of an application that is not at fault
     */
    Correction(
            Reading<T> corrected,
            List<Fault> before,
            Reading<CorrectionAnswer> answer,
            Set<String> awaited,
            int kept,
            Function<String, Amendment> amendment) {
        this.reading = new Reading<>(
                corrected.valueOrNull(),
                corrected.faults().stream()
                        .filter(fault -> !before.contains(fault) || isChanged(fault.pointer(), answer.value()))
                        .toList(),
                corrected.order());
        this.answer = answer;
        this.awaited = awaited;
        this.unasked = answer.value().unasked(awaited);
        this.kept = kept;
        this.amendment = amendment;
    }

    /** The application as it would be, with gaps where it is at fault. */
    public T application() {
        return reading.value();
    }

    /** What was changed, by the pointers that were asked for; of an application that was not refused. */
    public Map<String, Amendment> amendments() {
        return answer.value().changes().keySet().stream().collect(Collectors.toMap(Function.identity(), amendment));
    }

    /** To be filled by the rules, in the pointers of the application. */
    public Findings findings() {
        return reading.findings();
    }

    /**
     * @throws Refusal 422 with all of them, with what is wrong with the answer itself, was not asked for or is missing, in the
     *     pointers of the answer
     */
    public void refuse(Findings findings) {
        Findings all = answer.findings();
        all.addAll(unasked);
        all.rule(() -> answer.value().missing(awaited), "/changes", "/materials/-", "/materials/*/item");
        findings.list().stream()
                .map(this::inAnswer)
                .filter(fault -> !ofUnasked(fault.pointer()))
                .forEach(all::add);
        all.refuse();
    }

    /** Where a changed field stands in the answer: its pointer is a key there. */
    static String changePointer(String pointer) {
        return "/changes/" + pointer.replace("~", "~0").replace("/", "~1");
    }

    /** Nobody looks at a material that was not asked for. */
    private boolean ofUnasked(String pointer) {
        return MATERIAL.matcher(pointer).matches()
                && unasked.stream()
                        .map(Fault::pointer)
                        .filter(place -> place.startsWith("/materials/"))
                        .map(place -> place.substring(0, place.lastIndexOf('/') + 1))
                        .anyMatch(pointer::startsWith);
    }

    private Fault inAnswer(Fault fault) {
        return new Fault(inAnswer(fault.pointer()), fault.code(), fault.message());
    }

    private String inAnswer(String pointer) {
        Matcher material = MATERIAL.matcher(pointer);
        if (material.matches()) {
            int place = Integer.parseInt(material.group(1)) - kept;
            String rest = material.group(2) == null ? "" : material.group(2);
            return place < 0 ? pointer : "/materials/" + place + rest;
        }
        return changed(pointer, answer.value())
                .findFirst()
                .map(key -> changePointer(key) + pointer.substring(key.length()))
                .orElse(pointer);
    }

    private static boolean isChanged(String pointer, CorrectionAnswer answer) {
        return changed(pointer, answer).findAny().isPresent();
    }

    private static Stream<String> changed(String pointer, CorrectionAnswer answer) {
        return answer.changes().keySet().stream().filter(key -> pointer.equals(key) || pointer.startsWith(key + "/"));
    }
}
