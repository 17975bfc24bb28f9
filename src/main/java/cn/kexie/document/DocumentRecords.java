package cn.kexie.document;

import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the papers of a case name. A paper from which a name was taken keeps its number and stays verifiable. */
@Component
@Transactional
class DocumentRecords implements PersonalRecords {

    private final DocumentRegister register;
    private final Documents documents;

    DocumentRecords(DocumentRegister register, Documents documents) {
        this.register = register;
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(String caseNo, Person person) {
        return register.opened(caseNo).stream()
                .filter(document ->
                        !LetterContent.without(document.content(), person).equals(document.content()))
                .map(document -> new PersonalRecord(
                        caseNo,
                        document.kind().text(),
                        Map.of(
                                "文号",
                                document.number().toString(),
                                "内容",
                                document.content().toString())))
                .toList();
    }

    @Override
    public Optional<String> reasonToKeep(String caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(String caseNo, Person person) {
        return documents.removePersonalData(caseNo, person);
    }
}
