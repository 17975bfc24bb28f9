package cn.kexie.membership.transfer;

import cn.kexie.association.Associations;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.Masked;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The transfer as the receiving secretariat reads it. */
@Component
class MemberTransferDossier implements DossierSource {

    private final MemberTransfers transfers;
    private final Members members;
    private final Associations associations;

    MemberTransferDossier(MemberTransfers transfers, Members members, Associations associations) {
        this.transfers = transfers;
        this.members = members;
        this.associations = associations;
    }

    @Override
    public String procedure() {
        return MemberTransfers.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(MemberTransferStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        MemberTransfer transfer = transfers.get(caseNo);
        Member member = members.get(transfer.associationNo(), transfer.memberNo());
        return List.of(DossierSection.of("转会事项", matter(transfer)), DossierSection.of("会员情况", person(member)));
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private List<Row> matter(MemberTransfer transfer) {
        return rows(
                row("转出方", associations.get(transfer.associationNo()).name()),
                row("转入方", associations.get(transfer.toAssociationNo()).name()),
                row("生效日期", transfer.effectiveOn() == null ? "接收方同意之日" : transfer.effectiveOn()),
                row("转会理由", transfer.reason().text()),
                row("新会员号", transfer.newMemberNo()));
    }

    private static List<Row> person(Member member) {
        return rows(
                row("原会员号", member.memberNo()),
                row("姓名", member.name()),
                row("性别", MemberCodes.SEX.label(member.sex())),
                row("出生年", Masked.birthMonth(member.birthMonth())),
                row("学历", MemberCodes.EDUCATION.label(member.education())),
                row("职称", MemberCodes.PROFESSIONAL_TITLE.label(member.professionalTitle())),
                row("岗位类别", MemberCodes.POST_CATEGORY.label(member.postCategory())),
                row("部门", member.department()),
                row("职务", member.position()),
                row("入会日期", member.joinedOn()),
                row("会员状态", member.status().text()));
    }

    private static List<Row> rows(Row... rows) {
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }
}
