package cn.kexie.membership.transfer;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.Labelled;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a transfer keeps about the member: why. Who the member is stands in the register. */
@Component
@Transactional
class TransferRecords implements PersonalRecords {

    private final MemberTransferRegister transfers;
    private final Members members;
    private final Cases cases;
    private final MemberSeal seal;

    TransferRecords(MemberTransferRegister transfers, Members members, Cases cases, MemberSeal seal) {
        this.transfers = transfers;
        this.members = members;
        this.cases = cases;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return meant(caseNo, person).stream()
                .map(transfer -> new PersonalRecord(
                        caseNo,
                        cases.get(caseNo).applicant().declarer(),
                        "转会",
                        Labelled.of(
                                "原会员号", transfer.memberNo(),
                                "新会员号", transfer.newMemberNo(),
                                "生效日期", transfer.effectiveOn(),
                                "转会理由", transfer.reason().text())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return meant(caseNo, person)
                .filter(transfer -> cases.find(caseNo).filter(CaseFile::open).isPresent())
                .map(transfer -> "转会正在办理");
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<MemberTransfer> meant = meant(caseNo, person).filter(transfer -> !transfer.open());
        meant.map(transfer -> transfer.withReason(new TransferReason(PersonalRecords.REMOVED)))
                .ifPresent(transfers::save);
        return meant.isPresent();
    }

    /** The register may have forgotten the person already; then the words go with whoever asks. */
    private Optional<MemberTransfer> meant(CaseNo caseNo, Person person) {
        return transfers
                .findById(caseNo)
                .filter(transfer ->
                        !PersonalRecords.REMOVED.equals(transfer.reason().text()))
                .filter(transfer -> meant(members.get(transfer.associationNo(), transfer.memberNo()), person));
    }

    private boolean meant(Member member, Person person) {
        return member.mobile() == null || seal.means(person, member.name(), member.mobile());
    }
}
