package cn.kexie.membership.removal;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The removal as the secretariat and the committee read it. */
@Component
class MemberRemovalDossier implements DossierSource {

    private final Removals removals;
    private final Members members;
    private final CommitteeVotes votes;

    MemberRemovalDossier(Removals removals, Members members, CommitteeVotes votes) {
        this.removals = removals;
        this.members = members;
        this.votes = votes;
    }

    @Override
    public String procedure() {
        return Removals.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(MemberRemovalStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        Removal removal = removals.get(caseNo);
        Member member = member(removal);
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("除名事项", rows(removal, member)));
        sections.addAll(votes.sections(caseNo));
        return sections;
    }

    /** Removals are few: one by one. */
    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return caseNos.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        caseNo -> "会员 " + member(removals.get(caseNo)).name()));
    }

    private Member member(Removal removal) {
        return members.get(removal.associationNo(), removal.memberNo());
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private static List<Row> rows(Removal removal, Member member) {
        return Stream.of(
                        row("会员号", member.memberNo()),
                        row("姓名", member.name()),
                        row("部门", member.department()),
                        row("职务", member.position()),
                        row("职称", MemberCodes.PROFESSIONAL_TITLE.label(member.professionalTitle())),
                        row("入会日期", member.joinedOn()),
                        row("会员状态", member.status().text()),
                        row("拟除名的理由", removal.reason()),
                        row("申请复核的理由", removal.appeal()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }
}
