package cn.kexie.contest.award;

import cn.kexie.casefile.Cases;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Objector;

/** 本单位作品的获奖等级: who takes part does not object to the own result. */
final class OwnAward {

    private OwnAward() {}

    static boolean is(Cases cases, String entryNo, Objector objector) {
        return objector.creditCode() != null
                && cases.find(CaseNo.of(entryNo))
                        .filter(entry ->
                                entry.applicant().unifiedSocialCreditCode().equals(objector.creditCode()))
                        .isPresent();
    }

    static Fault fault(String pointer) {
        return new Fault(pointer, "OWN_GRADE_NOT_OBJECTIONABLE", "获奖等级和本单位作品的评审结果不属于异议范围；对其他作品的原创性、参赛资格、评审程序等有异议的可以提出");
    }
}
