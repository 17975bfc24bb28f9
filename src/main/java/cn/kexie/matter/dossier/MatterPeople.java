package cn.kexie.matter.dossier;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.LaterPaper;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.party.CreditCode;
import cn.kexie.platform.form.FieldChecks;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPeople;
import cn.kexie.platform.form.FormPerson;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.registry.Registers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What matters keep about people: whom the form marks as persons. */
@Component
@Transactional
class MatterPeople implements PersonalRecords, CaseParticipants {

    private final MatterCases matters;
    private final Cases cases;
    private final Registers registers;
    private final PersonalData personal;
    private final FieldChecks checks;

    MatterPeople(MatterCases matters, Cases cases, Registers registers, PersonalData personal, FieldChecks checks) {
        this.matters = matters;
        this.cases = cases;
        this.registers = registers;
        this.personal = personal;
        this.checks = checks;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                matters.find(caseNo).stream()
                        .flatMap(filed -> contents(filed).stream())
                        .flatMap(read -> FormPeople.of(read.form(), read.content()).stream())
                        .map(FormPerson::name)
                        .filter(Objects::nonNull));
    }

    /** Whoever filed for his body; enterprises and partners file with keys, and nobody in person. */
    @Override
    @Transactional(readOnly = true)
    public Set<UserId> broughtInBy(Collection<UserId> userIds, CaseFile file) {
        return CreditCode.isValid(file.applicant().unifiedSocialCreditCode())
                ? Set.of()
                : matters.filedBy(file.caseNo()).map(UserId::of).filter(userIds::contains).stream()
                        .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return matters.find(caseNo).stream()
                .flatMap(filed -> contents(filed).stream()
                        .flatMap(read -> FormPeople.of(read.form(), read.content()).stream())
                        .filter(meant(person))
                        .map(named -> new PersonalRecord(
                                caseNo,
                                cases.get(caseNo).applicant().declarer(),
                                "%s·%s".formatted(filed.kind().name(), named.role()),
                                shown(named))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return matters.find(caseNo)
                .filter(filed -> person == null || names(filed, person))
                .flatMap(filed -> cases.find(caseNo)
                        .filter(CaseFile::open)
                        .map(file -> "“%s”正在办理".formatted(filed.kind().name())))
                .or(() -> person == null ? holdsWithoutEnd(caseNo) : Optional.empty());
    }

    private Optional<String> holdsWithoutEnd(CaseNo caseNo) {
        return granted(caseNo)
                .flatMap(registers::find)
                .filter(entry -> entry.validTo() == null && entry.status().living())
                .map(entry -> "登记 %s 没有期限，仍然有效".formatted(entry.no()));
    }

    /** What was granted lasts as long as its entry in the register. */
    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return granted(caseNo).flatMap(registers::endsOn);
    }

    private Optional<String> granted(CaseNo caseNo) {
        return matters.edition(caseNo).flatMap(kind -> registers.numberOf(caseNo));
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<MatterCases.Filed> filed = matters.find(caseNo);
        if (filed.isEmpty()
                || !(declarer == null
                        || declarer.equals(cases.get(caseNo).applicant().declarer()))) {
            return false;
        }
        cases.lock(caseNo);
        return matters.find(caseNo).filter(locked -> remove(locked, person)).isPresent();
    }

    private boolean remove(MatterCases.Filed filed, Person person) {
        CaseNo caseNo = filed.caseNo();
        BiFunction<Form, ObjectNode, ObjectNode> rest = person == null
                ? (form, content) -> FormPeople.withoutAnybody(form, content, checks)
                : (form, content) -> FormPeople.without(form, content, meant(person));
        boolean changed = false;
        ObjectNode without = rest.apply(filed.kind().form(), filed.application());
        if (!without.equals(filed.application())) {
            matters.change(caseNo, without);
            changed = true;
        }
        for (LaterPaper paper : matters.papers(caseNo)) {
            ObjectNode left = rest.apply(filed.kind().later().get(paper.form()).form(), paper.content());
            if (!left.equals(paper.content())) {
                matters.change(caseNo, new LaterPaper(paper.form(), paper.no(), left, paper.submittedAt()));
                changed = true;
            }
        }
        return changed;
    }

    private static Map<String, String> shown(FormPerson person) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", person.name());
        data.put("手机号", person.mobile());
        data.put("单位", person.employer());
        data.put("邮箱", person.email());
        data.values().removeIf(Objects::isNull);
        return data;
    }

    private boolean names(MatterCases.Filed filed, Person person) {
        return contents(filed).stream()
                .flatMap(read -> FormPeople.of(read.form(), read.content()).stream())
                .anyMatch(meant(person));
    }

    private Predicate<FormPerson> meant(Person person) {
        return named -> named.name() != null
                && personal.nameKey(named.name()).equals(personal.nameKey(person.name()))
                && (person.mobile() == null
                        || named.mobile() == null
                        || person.mobile().equals(named.mobile()));
    }

    private List<Read> contents(MatterCases.Filed filed) {
        List<Read> contents = new ArrayList<>();
        contents.add(new Read(filed.kind().form(), filed.application()));
        matters.papers(filed.caseNo())
                .forEach(paper -> contents.add(
                        new Read(filed.kind().later().get(paper.form()).form(), paper.content())));
        return contents;
    }

    private record Read(Form form, ObjectNode content) {}
}
