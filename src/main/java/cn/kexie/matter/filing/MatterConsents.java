package cn.kexie.matter.filing;

import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPeople;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Whom an application names. */
@Component
public class MatterConsents {

    private final Consents consents;

    MatterConsents(Consents consents) {
        this.consents = consents;
    }

    public void record(CaseNo caseNo, Declarer declarer, Form form, ObjectNode content) {
        consents.record(
                caseNo,
                declarer,
                ConsentBasis.DECLARED,
                FormPeople.of(form, content).stream()
                        .map(person -> new Person(person.name(), person.mobile()))
                        .toList());
    }
}
