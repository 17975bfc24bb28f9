package cn.kexie.casefile;

import cn.kexie.casefile.answer.CaseAnswers;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a case file keeps about people: the files of its applicant, one person's data where the applicant named nobody else.
 * What others wrote about a case in their own words is the office's; it names people as it likes, so nobody is found in it
 * and nobody taken out of it. It goes as a whole when the time of the case is over.
 */
@Component
@Transactional
class CasefileRecords implements PersonalRecords {

    private final Cases cases;
    private final Materials materials;
    private final MaterialRemoval removal;
    private final CaseTexts texts;
    private final CaseAnswers answers;
    private final Consents consents;

    CasefileRecords(
            Cases cases,
            Materials materials,
            MaterialRemoval removal,
            CaseTexts texts,
            CaseAnswers answers,
            Consents consents) {
        this.cases = cases;
        this.materials = materials;
        this.removal = removal;
        this.texts = texts;
        this.answers = answers;
        this.consents = consents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return cases.find(caseNo).map(CaseFile::applicant).stream()
                .flatMap(applicant -> Stream.concat(
                        consents.namesOnly(caseNo, applicant.declarer(), person)
                                ? Stream.of(new PersonalRecord(
                                        caseNo, applicant.declarer(), "申请材料", files(caseNo, applicant)))
                                : Stream.empty(),
                        Stream.of(new PersonalRecord(
                                caseNo,
                                applicant.declarer(),
                                "补正前后的内容",
                                AmendedPeople.of(cases.corrections(caseNo), person)))))
                .filter(record -> !record.data().isEmpty())
                .toList();
    }

    /** Others say why a case is still needed; a file of it has no reason of its own. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return cases.find(caseNo).filter(CaseFile::open).map(file -> "案件 %s 正在办理".formatted(caseNo));
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        if (cases.find(caseNo).isEmpty()) {
            return false;
        }
        Applicant applicant = cases.lock(caseNo).applicant();
        if (person == null) {
            boolean files = removal.remove(caseNo, item -> true) | answers.forget(caseNo);
            return texts.change(caseNo, CasefileRecords::withoutWords, text -> REMOVED)
                    | cases.forgetAmendments(caseNo)
                    | files;
        }
        return forgetAmendments(caseNo, person, applicant, declarer)
                | (consents.namesOnly(caseNo, applicant.declarer(), person)
                        && removal.remove(caseNo, items(caseNo, applicant)::contains));
    }

    /** One value may tell of several people; what was before has served once the answer is judged. */
    private boolean forgetAmendments(CaseNo caseNo, Person person, Applicant applicant, Declarer declarer) {
        boolean named = !consents.namedAmong(Set.of(person.name()), caseNo, applicant.declarer())
                .isEmpty();
        return named && (declarer == null || declarer.equals(applicant.declarer())) && cases.forgetAmendments(caseNo);
    }

    private Map<String, String> files(CaseNo caseNo, Applicant applicant) {
        Map<String, String> files = new LinkedHashMap<>();
        filed(caseNo, applicant)
                .forEach(material -> files.put(
                        "%s（第 %d 版）".formatted(material.item(), material.version()),
                        material.attachment().fileName()));
        return files;
    }

    private Set<String> items(CaseNo caseNo, Applicant applicant) {
        return filed(caseNo, applicant).map(Material::item).collect(Collectors.toSet());
    }

    /** Not what somebody else has put into the case; evidence goes with its objection, be it the applicant's own. */
    private Stream<Material> filed(CaseNo caseNo, Applicant applicant) {
        return materials.of(caseNo).stream()
                .filter(material -> !material.attachment().removed())
                .filter(material -> applicant
                        .unifiedSocialCreditCode()
                        .equals(material.attachment().creditCode()))
                .filter(material -> !material.item().startsWith(MaterialNames.OBJECTION_EVIDENCE));
    }

    /** What happened stays, what somebody said about it goes. */
    private static String withoutWords(String event) {
        int words = event.indexOf('：');
        return words < 0 ? event : event.substring(0, words + 1) + REMOVED;
    }
}
