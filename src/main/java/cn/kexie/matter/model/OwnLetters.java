package cn.kexie.matter.model;

import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.letter.Letter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A letter prints what the case holds; anything else would be a blank. */
final class OwnLetters implements MatterModels.Rule {

    private static final String KEPT = "存入卷宗";

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        Set<String> known = known(matter);
        matter.letters().values().forEach(letter -> {
            Set<String> unknown = new TreeSet<>(letter.placeholders());
            unknown.addAll(letter.required());
            unknown.removeIf(name -> known.contains(name) || Letter.GIVEN.contains(name));
            unknown.forEach(name -> at(
                    letter,
                    name,
                    "UNKNOWN_PLACEHOLDER",
                    "文书中的“%s”没有值，印不出来".formatted(name),
                    "改用 " + MeantName.among(name, known),
                    faults));
            checkBlanks(matter, letter, unknown, faults);
        });
    }

    /** What may be empty is printed under a condition only; else the click that issues the letter would fail. */
    private static void checkBlanks(MatterSet matter, Letter letter, Set<String> unknown, ModelFaults faults) {
        Set<String> certain = new TreeSet<>(Set.of("enterpriseName", "submittedOn", "decidedOn"));
        FormPlaces.outsidePeople(matter.application()).stream()
                .filter(Field::isRequired)
                .forEach(field -> certain.add("application" + field.pointer().replace('/', '.')));
        letter.required().stream()
                .filter(name -> !certain.contains(name) && !name.startsWith("entry."))
                .filter(name -> !Letter.GIVEN.contains(name) && !unknown.contains(name))
                .forEach(name -> at(
                        letter,
                        name,
                        "MAY_BE_BLANK",
                        "文书中的“%s”可能没有值，没有时不能印发".formatted(name),
                        "把含有它的一段写成 <p th:if=\"${%s}\">……</p>，也不要列入 required%s"
                                .formatted(name, name.startsWith("application.") ? "；或者在申请表中设为必填" : ""),
                        faults));
    }

    private static void at(Letter letter, String name, String code, String why, String mend, ModelFaults faults) {
        faults.add(new ModelFault(letter.name(), "", "", line(letter.text(), name), code, why, mend));
    }

    /** Where it is printed, else where it is declared. */
    private static int line(String text, String name) {
        int printed = text.indexOf(name, Math.max(0, text.indexOf("<body")));
        int place = printed < 0 ? text.indexOf(name) : printed;
        return place < 0 ? 0 : (int) text.substring(0, place).lines().count();
    }

    private static Set<String> known(MatterSet matter) {
        Set<String> known = new TreeSet<>(Set.of("enterpriseName", "submittedOn", "decidedOn", "reason"));
        if (matter.hears(MatterKind.APPEAL_FILED)) {
            known.add("appealBy");
        }
        FormPlaces.outsidePeople(matter.application())
                .forEach(field -> known.add("application" + field.pointer().replace('/', '.')));
        FormPlaces.lists(matter.application()).forEach(pointer -> known.add("application" + pointer.replace('/', '.')));
        FormPlaces.roles(matter.application()).forEach(role -> known.add("people." + role));
        known.addAll(matter.taskForms().stream()
                .map(FormModel::fields)
                .flatMap(fields -> fields.stream().filter(field -> "yes".equals(field.property(KEPT))))
                .map(field -> "record." + field.key())
                .collect(Collectors.toSet()));
        if (matter.process()
                .steps("serviceTask")
                .anyMatch(step -> step.delegates().contains(GenericStep.ENTER_REGISTER.delegate()))) {
            known.addAll(Set.of("entry.number", "entry.title", "entry.validFrom", "entry.validTo"));
        }
        return known;
    }
}
