package cn.kexie.handling;

import cn.kexie.casefile.CaseReaders;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Whoever a case was copied to, and whoever was asked for an opinion in it, may read it. */
@Component
class HandledReaders implements CaseReaders {

    private final CopyRegister copies;
    private final AdviceRegister advice;

    HandledReaders(CopyRegister copies, AdviceRegister advice) {
        this.copies = copies;
        this.advice = advice;
    }

    @Override
    public boolean reads(CaseNo caseNo, UserId userId) {
        return copies.isCopied(caseNo, userId) || advice.isAsked(caseNo, userId.value());
    }
}
