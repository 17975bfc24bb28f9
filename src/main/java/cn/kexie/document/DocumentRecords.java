package cn.kexie.document;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the papers of a case name, on the word of whoever filed the case. A paper stays as it was issued; without a person it
 * is rendered beside.
 */
@Component
@Transactional
class DocumentRecords implements PersonalRecords {

    private final DocumentRegister register;
    private final Documents documents;
    private final Consents consents;
    private final PersonalData personal;

    DocumentRecords(DocumentRegister register, Documents documents, Consents consents, PersonalData personal) {
        this.register = register;
        this.documents = documents;
        this.consents = consents;
        this.personal = personal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        Declarer declarer = consents.filer(caseNo);
        return register.opened(caseNo.value()).stream()
                .filter(document -> LetterContent.names(document.content(), isMeant(person)))
                .map(document -> new PersonalRecord(
                        caseNo,
                        declarer,
                        document.kindText(),
                        Map.of(
                                "文号", document.number().toString(),
                                "姓名", person.name(),
                                "事由", document.subject(),
                                "印发日期", document.issuedAt().toLocalDate().toString())))
                .toList();
    }

    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        return person == null
                ? documents.forget(caseNo.value())
                : documents.deidentify(caseNo.value(), isMeant(person));
    }

    /** Papers tell no mobile. */
    private Predicate<String> isMeant(Person person) {
        String key = personal.nameKey(person.name());
        return name -> personal.nameKey(name).equals(key);
    }
}
