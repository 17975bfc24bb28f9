package cn.kexie.casefile;

import cn.kexie.privacy.Consents;
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

/**
 * What a case file keeps about people: files, and what others wrote in their own words. Files are of the applicant; they are
 * one person's data where the case names nobody else.
 */
@Component
@Transactional
class CasefileRecords implements PersonalRecords {

    private final Cases cases;
    private final Materials materials;
    private final MaterialRemoval removal;
    private final CaseTexts texts;
    private final Consents consents;

    CasefileRecords(Cases cases, Materials materials, MaterialRemoval removal, CaseTexts texts, Consents consents) {
        this.cases = cases;
        this.materials = materials;
        this.removal = removal;
        this.texts = texts;
        this.consents = consents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(String caseNo, Person person) {
        List<PersonalRecord> records = new ArrayList<>();
        if (consents.namesOnly(caseNo, person)) {
            records.add(new PersonalRecord(caseNo, "申请材料", files(caseNo)));
        }
        Map<String, String> words = new LinkedHashMap<>();
        texts.of(caseNo).stream()
                .filter(text -> text.contains(person.name()))
                .forEach(text -> words.put("记载 " + (words.size() + 1), text));
        records.add(new PersonalRecord(caseNo, "办理记录", words));
        records.removeIf(record -> record.data().isEmpty());
        return records;
    }

    /** Others say why a case is still needed; a file of it has no reason of its own. */
    @Override
    public Optional<String> reasonToKeep(String caseNo, Person person) {
        return cases.find(caseNo).filter(CaseFile::open).map(file -> "案件 %s 正在办理".formatted(caseNo));
    }

    @Override
    public boolean remove(String caseNo, Person person) {
        if (cases.find(caseNo).isEmpty()) {
            return false;
        }
        cases.lock(caseNo);
        if (person == null || consents.namesOnly(caseNo, person)) {
            boolean files = removal.remove(caseNo, item -> true);
            return texts.change(caseNo, CasefileRecords::withoutWords, text -> REMOVED) | files;
        }
        return texts.change(caseNo, text -> without(text, person), text -> without(text, person));
    }

    private Map<String, String> files(String caseNo) {
        Map<String, String> files = new LinkedHashMap<>();
        materials.of(caseNo).stream()
                .filter(material -> !material.attachment().removed())
                .forEach(material -> files.put(
                        "%s（第 %d 版）".formatted(material.item(), material.version()),
                        material.attachment().fileName()));
        return files;
    }

    /** What happened stays, what somebody said about it goes. */
    private static String withoutWords(String event) {
        int words = event.indexOf('：');
        return words < 0 ? event : event.substring(0, words + 1) + REMOVED;
    }

    private static String without(String text, Person person) {
        String nameless = text.replace(person.name(), REMOVED);
        return person.mobile() == null ? nameless : nameless.replace(person.mobile(), REMOVED);
    }
}
