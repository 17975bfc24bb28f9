package cn.kexie.membership.roll;

import cn.kexie.membership.MemberForm;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;

/** The register of members in memory, with its history. */
public final class MemberRegisterInMemory implements MemberRegister {

    private final Map<String, Member> rows = new LinkedHashMap<>();
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();

    @Override
    public int takeSerials(String associationNo, int year, int count) {
        return serials.merge(associationNo + year, count, Integer::sum);
    }

    @Override
    public void add(String associationNo, CaseNo caseNo, LocalDate joinedOn, List<Numbered> members) {
        for (Numbered each : members) {
            MemberForm form = each.member().form();
            if (current(associationNo, form.name(), form.mobile()).isPresent()) {
                throw new DuplicateKeyException("uq_member_person");
            }
            Member member = member(associationNo, caseNo.value(), joinedOn, each);
            rows.put(each.memberNo(), member);
            spans.put(
                    each.memberNo(), new ArrayList<>(List.of(new Span(joinedOn, null, MemberChange.of(member), null))));
        }
    }

    @Override
    public void receive(String memberNo, String newMemberNo, String associationNo, CaseNo caseNo, LocalDate joinedOn) {
        Member member = rows.get(memberNo)
                .withMemberNo(newMemberNo)
                .withAssociationNo(associationNo)
                .withStatus(MemberStatus.ACTIVE)
                .withJoinedOn(joinedOn)
                .withEndedOn(null)
                .withEndReason(null)
                .withCaseNo(caseNo)
                .withTransferredFrom(memberNo)
                .withLastActiveOn(joinedOn)
                .withWarnedOn(null)
                .withConfirmedUntil(null);
        rows.put(newMemberNo, member);
        spans.put(newMemberNo, new ArrayList<>(List.of(new Span(joinedOn, null, MemberChange.of(member), "转会"))));
    }

    @Override
    public Optional<String> idNumber(String memberNo) {
        return Optional.empty();
    }

    @Override
    public List<Member> memberships(String memberNo) {
        Set<String> linked = new HashSet<>(Set.of(memberNo));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Member member : rows.values()) {
                String from = member.transferredFrom();
                if (from != null && linked.contains(from) != linked.contains(member.memberNo())) {
                    grown = linked.addAll(List.of(from, member.memberNo()));
                }
            }
        }
        return rows.values().stream()
                .filter(member -> linked.contains(member.memberNo()))
                .toList();
    }

    @Override
    public Optional<Member> find(String memberNo) {
        return Optional.ofNullable(rows.get(memberNo));
    }

    @Override
    public Optional<Member> lock(String memberNo) {
        return find(memberNo);
    }

    @Override
    public Optional<String> current(String associationNo, String name, String mobile) {
        return of(associationNo)
                .filter(m -> m.status().current()
                        && m.name().equals(name)
                        && m.mobile().equals(mobile))
                .map(Member::memberNo)
                .findFirst();
    }

    @Override
    public List<Member> enteredBy(CaseNo caseNo) {
        return rows.values().stream().filter(m -> m.caseNo().equals(caseNo)).toList();
    }

    @Override
    public void forget(Collection<String> memberNos) {
        rows.replaceAll((no, m) -> memberNos.contains(no) && !m.status().current() ? removed(m) : m);
    }

    @Override
    public List<Member> page(String associationNo, LocalDate asOf, int offset, int size) {
        return asOf(associationNo, asOf).skip(offset).limit(size).toList();
    }

    @Override
    public long count(String associationNo, LocalDate asOf) {
        return asOf(associationNo, asOf).count();
    }

    @Override
    public Map<String, Integer> counts(Collection<String> associationNos) {
        Map<String, Integer> counts = new HashMap<>();
        rows.values().stream()
                .filter(m -> associationNos.contains(m.associationNo()))
                .forEach(m -> counts.merge(m.associationNo(), m.status().current() ? 1 : 0, Integer::sum));
        return counts;
    }

    @Override
    public List<Span> spans(String memberNo) {
        return List.copyOf(spans.get(memberNo));
    }

    public void change(String memberNo, MemberChange change, String reason, LocalDate from) {
        close(memberNo, from);
        spans.get(memberNo).removeIf(span -> span.from().equals(from));
        spans.get(memberNo).add(new Span(from, null, change, reason));
        rows.put(memberNo, changed(rows.get(memberNo), change));
    }

    public void reopen(String memberNo, MemberChange change, String reason, LocalDate from) {
        rows.computeIfPresent(memberNo, (no, member) -> member.withEndedOn(null).withEndReason(null));
        change(memberNo, change, reason, from);
    }

    public void end(String memberNo, MemberStatus status, String reason, LocalDate from) {
        close(memberNo, from);
        rows.put(memberNo, ended(rows.get(memberNo), status, reason, from));
    }

    public List<String> endAll(String associationNo, MemberStatus status, String reason, LocalDate from) {
        List<String> current = current(associationNo).map(Member::memberNo).toList();
        current.forEach(memberNo -> end(memberNo, status, reason, from));
        return current;
    }

    public List<String> papers(String associationNo) {
        return current(associationNo)
                .flatMap(m -> Stream.of(m.memberNo(), m.caseNo().value()))
                .toList();
    }

    private Stream<Member> current(String associationNo) {
        return of(associationNo).filter(m -> m.status().current());
    }

    private void close(String memberNo, LocalDate from) {
        spans.get(memberNo)
                .replaceAll(
                        span -> span.until() == null ? new Span(span.from(), from, span.was(), span.reason()) : span);
    }

    private Stream<Member> of(String associationNo) {
        return rows.values().stream().filter(m -> m.associationNo().equals(associationNo));
    }

    private Stream<Member> asOf(String associationNo, LocalDate day) {
        return of(associationNo)
                .flatMap(member -> spans.get(member.memberNo()).stream()
                        .filter(span -> !span.from().isAfter(day))
                        .filter(span -> span.until() == null || span.until().isAfter(day))
                        .map(span -> changed(member, span.was())));
    }

    private static Member member(String associationNo, String caseNo, LocalDate joinedOn, Numbered numbered) {
        MemberForm f = numbered.member().form();
        return new Member(
                numbered.memberNo(),
                associationNo,
                f.name(),
                f.sex(),
                f.birthMonth(),
                f.education(),
                f.degree(),
                f.professionalTitle(),
                f.skillLevel(),
                f.postCategory(),
                f.department(),
                f.position(),
                f.mobile(),
                f.email(),
                f.politicalStatus(),
                MemberStatus.ACTIVE,
                numbered.member().eligibility(),
                joinedOn,
                null,
                null,
                CaseNo.of(caseNo),
                null,
                joinedOn,
                null,
                null);
    }

    private static Member changed(Member m, MemberChange c) {
        return m.withStatus(c.status())
                .withDepartment(c.department())
                .withPosition(c.position())
                .withProfessionalTitle(c.professionalTitle())
                .withPostCategory(c.postCategory());
    }

    private static Member removed(Member m) {
        return m.withName(PersonalRecords.REMOVED)
                .withSex(null)
                .withBirthMonth(null)
                .withMobile(null)
                .withEmail(null)
                .withPoliticalStatus(null)
                .withDepartment(PersonalRecords.REMOVED)
                .withPosition(null)
                .withEndReason(null);
    }

    private static Member ended(Member m, MemberStatus status, String reason, LocalDate from) {
        return m.withStatus(status).withEndedOn(from).withEndReason(reason);
    }
}
