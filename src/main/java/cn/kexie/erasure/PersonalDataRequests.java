package cn.kexie.erasure;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ErasureKind;
import cn.kexie.privacy.OfficeRequests;
import cn.kexie.privacy.Requester;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a request; names nobody but the enterprise that asks. */
@Service
class PersonalDataRequests implements OfficeRequests {

    static final String PROCEDURE = "personal-data-request";

    /** Administrators keep the registers of all bodies, and no body but theirs sees the request. */
    private static final Authority ADMINISTRATORS = new Authority("OFFICE", "系统管理员");

    private final Cases cases;
    private final PersonalDataRequestProcess process;

    PersonalDataRequests(Cases cases, PersonalDataRequestProcess process) {
        this.cases = cases;
        this.process = process;
    }

    @Override
    @Transactional
    public CaseNo open(Requester requester, ErasureKind kind) {
        CaseNo caseNo = cases.open(new NewCase(
                PROCEDURE,
                "PDR",
                RequestStatus.PENDING,
                new Applicant(requester.creditCode(), requester.enterprise()),
                ADMINISTRATORS,
                false));
        String asked = kind == ErasureKind.WITHDRAWAL ? "撤回同意" : "删除个人信息";
        cases.note(caseNo, new CaseEvent("FORWARDED", "请求%s，超出本单位提供的信息，转经办单位决定".formatted(asked), "申请企业"));
        process.requestFiled(caseNo, requester.enterprise());
        return caseNo;
    }
}
