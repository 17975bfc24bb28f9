package cn.kexie.matter.followup;

import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterConsents;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.support.form.FormRoom;

/** What an applicant does after the filing, without Spring. */
public final class MatterFollowupFixture {

    private final MatterWithdrawal withdrawal;
    private final MatterAppeal appeal;
    private final MatterSubmissions submissions;

    public MatterFollowupFixture(
            MatterCases matters, Cases cases, MatterConsents consents, Attachments attachments, MatterProcess process) {
        withdrawal = new MatterWithdrawal(matters, cases, process);
        appeal = new MatterAppeal(matters, cases, process);
        submissions = new MatterSubmissions(matters, consents, FormRoom.reader(), attachments, cases, process);
    }

    public MatterWithdrawal withdrawal() {
        return withdrawal;
    }

    public MatterAppeal appeal() {
        return appeal;
    }

    public MatterSubmissions submissions() {
        return submissions;
    }
}
