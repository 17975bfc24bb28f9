package cn.kexie.erasure;

import cn.kexie.casefile.Cases;
import cn.kexie.privacy.OfficeRequests;
import cn.kexie.privacy.PersonalDataErasure;

/** The room on registers in memory. */
public final class ErasureFixture {

    private final OfficeRequests requests;
    private final PersonalDataRequestDecision decision;

    public ErasureFixture(Cases cases, PersonalDataErasure erasure, PersonalDataRequestProcess process) {
        requests = new PersonalDataRequests(cases, process);
        decision = new PersonalDataRequestDecision(cases, erasure);
    }

    public OfficeRequests requests() {
        return requests;
    }

    public PersonalDataRequestDecision decision() {
        return decision;
    }
}
