package cn.kexie.publicity;

import cn.kexie.casefile.MaterialRemoval;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
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
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return objections(caseNo)
                .flatMap(objection -> objection.statements().stream()
                        .filter(statement -> isBy(statement, person))
                        .map(statement -> record(caseNo, objection, statement)))
                .toList();
    }

    /** While a list is public its case is open, and that keeps it. */
    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        if (person == null) {
            return expire(caseNo);
        }
        return objections(caseNo)
                        .filter(objection ->
                                declarer == null || objection.declarer().equals(declarer))
                        .filter(objection -> remove(caseNo, objection, person))
                        .count()
                > 0;
    }

    private boolean expire(CaseNo caseNo) {
        boolean lists = register.all(caseNo).stream()
                        .filter(publicity -> register.changeItems(publicity.publicityNo(), text -> REMOVED))
                        .count()
                > 0;
        return lists
                | objections(caseNo)
                                .filter(objection -> change(caseNo, objection, objection.withoutWords(), all -> true))
                                .count()
                        > 0;
    }

    private boolean remove(CaseNo caseNo, Objection objection, Person person) {
        Set<Integer> whose = objection.statements().stream()
                .filter(statement -> isBy(statement, person))
                .map(ObjectionStatement::serial)
                .collect(Collectors.toSet());
        Objection without = objection.withoutObjector(statement -> whose.contains(statement.serial()));
        return !whose.isEmpty() && change(caseNo, objection, without, whose::contains);
    }

    private boolean change(CaseNo caseNo, Objection objection, Objection without, IntPredicate statements) {
        boolean files =
                materials.remove(caseNo, item -> ObjectionEvidence.isOf(item, objection.objectionNo(), statements));
        if (without.equals(objection)) {
            return files;
        }
        register.reword(without);
        return true;
    }

    private Stream<Objection> objections(CaseNo caseNo) {
        return register.all(caseNo).stream()
                .flatMap(publicity -> register.objections(publicity.publicityNo()).stream());
    }

    private boolean isBy(ObjectionStatement statement, Person person) {
        return personal.nameKey(statement.name()).equals(personal.nameKey(person.name()))
                && (person.mobile() == null || person.mobile().equals(statement.mobile()));
    }

    private static PersonalRecord record(CaseNo caseNo, Objection objection, ObjectionStatement statement) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", statement.name());
        data.put("手机", statement.mobile());
        data.put("异议事项", objection.item());
        data.put("异议理由", statement.reason());
        if (objection.answer() != null) {
            data.put("答复", objection.answer());
        }
        return new PersonalRecord(caseNo, objection.declarer(), what(objection, statement), data);
    }

    private static String what(Objection objection, ObjectionStatement statement) {
        return statement.serial() == ObjectionStatement.FIRST
                ? "异议 " + objection.objectionNo()
                : "异议 %s 第 %d 次陈述".formatted(objection.objectionNo(), statement.serial());
    }
}
