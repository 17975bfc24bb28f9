package cn.kexie.matter.model;

import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.matter.MatterKind;
import cn.kexie.platform.form.FormPlaces;
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
            unknown.removeIf(name -> known.contains(name) || cn.kexie.platform.letter.Letter.GIVEN.contains(name));
            unknown.forEach(name -> faults.in(
                    letter.name(),
                    "UNKNOWN_PLACEHOLDER",
                    "文书中的“%s”没有值，印不出来".formatted(name),
                    "改用 " + String.join("、", known)));
        });
    }

    private static Set<String> known(MatterSet matter) {
        Set<String> known = new TreeSet<>(Set.of("enterpriseName", "submittedOn", "decidedOn", "reason"));
        if (matter.process().document().all("message").stream()
                .anyMatch(message -> message.getAttribute("name").equals(MatterKind.APPEAL_FILED))) {
            known.add("appealBy");
        }
        FormPlaces.outsidePeople(matter.application())
                .forEach(field -> known.add("application" + field.pointer().replace('/', '.')));
        FormPlaces.lists(matter.application()).forEach(pointer -> known.add("application" + pointer.replace('/', '.')));
        FormPlaces.roles(matter.application()).forEach(role -> known.add("people." + role));
        known.addAll(matter.taskForms().stream()
                .map(FormModel::fields)
                .flatMap(fields ->
                        fields.stream().filter(field -> !field.property(KEPT).isEmpty()))
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
