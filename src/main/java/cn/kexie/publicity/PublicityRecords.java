package cn.kexie.publicity;

import cn.kexie.casefile.MaterialRemoval;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the lists of a case name, who objected to them, and whom an objection names. */
@Component
@Transactional
class PublicityRecords implements PersonalRecords {

    private final PublicityRegister register;
    private final MaterialRemoval materials;
    private final PersonalData personal;

    PublicityRecords(PublicityRegister register, MaterialRemoval materials, PersonalData personal) {
        this.register = register;
        this.materials = materials;
        this.personal = personal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(String caseNo, Person person) {
        List<PersonalRecord> records = new ArrayList<>();
        for (Publicity publicity : register.all(caseNo)) {
            register.items(publicity.publicityNo()).stream()
                    .filter(item -> item.text().contains(person.name()))
                    .map(item ->
                            new PersonalRecord(caseNo, "公示 " + publicity.publicityNo(), Map.of("公示内容", item.text())))
                    .forEach(records::add);
            register.objections(publicity.publicityNo()).stream()
                    .filter(objection -> isBy(objection, person))
                    .map(objection -> record(caseNo, objection))
                    .forEach(records::add);
        }
        return records;
    }

    /** While a list is public its case is open, and that keeps it. */
    @Override
    public Optional<String> reasonToKeep(String caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(String caseNo, Person person) {
        boolean changed = false;
        for (Publicity publicity : register.all(caseNo)) {
            changed |= register.changeItems(publicity.publicityNo(), text -> without(text, person));
            for (Objection objection : register.objections(publicity.publicityNo())) {
                changed |= remove(caseNo, objection, person);
            }
        }
        return changed;
    }

    private boolean remove(String caseNo, Objection objection, Person person) {
        boolean objector = person == null || isBy(objection, person);
        ObjectionForm form = objection.form();
        ObjectionForm kept = objector
                ? new ObjectionForm(form.item(), REMOVED, "", REMOVED, List.of())
                : new ObjectionForm(form.item(), form.name(), form.mobile(), without(form.reason(), person), List.of());
        String answer = objection.answer() == null ? null : without(objection.answer(), person);
        Objection without = objection.reworded(kept, answer);
        boolean files =
                objector && materials.remove(caseNo, item -> ObjectionEvidence.isOf(item, objection.objectionNo()));
        if (without.equals(objection)) {
            return files;
        }
        register.reword(without);
        return true;
    }

    private boolean isBy(Objection objection, Person person) {
        return personal.nameKey(objection.form().name()).equals(personal.nameKey(person.name()))
                && (person.mobile() == null
                        || person.mobile().equals(objection.form().mobile()));
    }

    private static PersonalRecord record(String caseNo, Objection objection) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", objection.form().name());
        data.put("手机", objection.form().mobile());
        data.put("异议事项", objection.form().item());
        data.put("异议理由", objection.form().reason());
        if (objection.answer() != null) {
            data.put("答复", objection.answer());
        }
        return new PersonalRecord(caseNo, "异议 " + objection.objectionNo(), data);
    }

    private static String without(String text, Person person) {
        return person == null ? REMOVED : text.replace(person.name(), REMOVED);
    }
}
