package cn.kexie.membership.transfer;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseEnding;
import org.springframework.stereotype.Component;

/** A transfer that has ended keeps the member from no other. */
@Component
class MemberTransferEnding implements CaseEnding {

    private final MemberTransfers transfers;
    private final Cases cases;
    private final Deadlines deadlines;

    MemberTransferEnding(MemberTransfers transfers, Cases cases, Deadlines deadlines) {
        this.transfers = transfers;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public String procedure() {
        return MemberTransfers.PROCEDURE;
    }

    @Override
    public void ended(CaseNo caseNo) {
        transfers.change(caseNo, transfer -> transfer.withOpen(false));
    }

    /** Ends a transfer in the midst of its process. */
    void end(CaseNo caseNo, MemberTransferStatus status, CaseEvent event) {
        cases.move(caseNo, status);
        cases.note(caseNo, event);
        deadlines.endAll(caseNo);
        ended(caseNo);
    }
}
