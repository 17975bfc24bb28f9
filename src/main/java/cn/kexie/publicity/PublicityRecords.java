package cn.kexie.publicity;

import cn.kexie.casefile.MaterialRemoval;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who objected in a case. An objection belongs to whoever filed it, and to the office that decides on it: the applicant, the
 * organiser and everybody else neither learn of it here nor take it away. The lists themselves, and the answers, are the
 * office's word; they go with everything else when the time of the case is over.
 */
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
        return objections(caseNo)
                .filter(objection -> isBy(objection, person))
                .map(objection -> record(caseNo, objection))
                .toList();
    }

    /** While a list is public its case is open, and that keeps it. */
    @Override
    public Optional<String> reasonToKeep(String caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(String caseNo, Person person, Declarer declarer) {
        if (person == null) {
            return expire(caseNo);
        }
        return objections(caseNo)
                        .filter(objection -> isBy(objection, person))
                        .filter(objection ->
                                declarer == null || objection.declarer().equals(declarer))
                        .filter(objection -> change(caseNo, objection, objection.withoutObjector()))
                        .count()
                > 0;
    }

    private boolean expire(String caseNo) {
        boolean lists = register.all(caseNo).stream()
                        .filter(publicity -> register.changeItems(publicity.publicityNo(), text -> REMOVED))
                        .count()
                > 0;
        return lists
                | objections(caseNo)
                                .filter(objection -> change(caseNo, objection, objection.withoutWords()))
                                .count()
                        > 0;
    }

    private boolean change(String caseNo, Objection objection, Objection without) {
        boolean files = materials.remove(caseNo, item -> ObjectionEvidence.isOf(item, objection.objectionNo()));
        if (without.equals(objection)) {
            return files;
        }
        register.reword(without);
        return true;
    }

    private Stream<Objection> objections(String caseNo) {
        return register.all(caseNo).stream()
                .flatMap(publicity -> register.objections(publicity.publicityNo()).stream());
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
        return new PersonalRecord(caseNo, objection.declarer(), "异议 " + objection.objectionNo(), data);
    }
}
