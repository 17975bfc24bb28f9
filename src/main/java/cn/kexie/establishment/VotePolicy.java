package cn.kexie.establishment;

import cn.kexie.association.Office;
import cn.kexie.establishment.EstablishmentRules.VoteRule;
import cn.kexie.establishment.FoundingMeeting.Election;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.text.CanonicalKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a founding meeting and its elections were valid under {@code vote-rule}; one fault per rule broken. */
final class VotePolicy {

    private static final Map<Office, Office> DEPUTIES =
            Map.of(Office.VICE_CHAIR, Office.CHAIR, Office.DEPUTY_SECRETARY_GENERAL, Office.SECRETARY_GENERAL);

    private final EstablishmentRules rules;

    VotePolicy(EstablishmentRules rules) {
        this.rules = rules;
    }

    /** @param meeting may have gaps, of which the findings know */
    void check(FoundingMeeting meeting, LocalDate approvedOn, LocalDate today, Findings findings) {
        dates(meeting, approvedOn, today, findings);
        attendance(meeting, findings);
        charter(meeting, findings);
        ballots(meeting, findings);
        findings.rule(() -> seats(meeting), "/elections/*/office");
        findings.rule(() -> incompatible(meeting), "/elections/*/office", "/elections/*/name");
        for (int i = 0;
                i < (meeting.elections() == null ? 0 : meeting.elections().size());
                i++) {
            election(meeting, i, findings);
        }
    }

    private void dates(FoundingMeeting m, LocalDate approvedOn, LocalDate today, Findings findings) {
        findings.rule(
                () -> Stream.of(
                                unless(
                                        !m.meetingDate().isBefore(approvedOn),
                                        "/meetingDate",
                                        "MEETING_BEFORE_APPROVAL",
                                        "成立大会应当在批复之日（%s）当天或者以后召开".formatted(approvedOn)),
                                unless(
                                        !m.meetingDate().isAfter(today),
                                        "/meetingDate",
                                        "MEETING_IN_FUTURE",
                                        "会议日期不能晚于今天，请在会后报告"))
                        .flatMap(faults -> faults),
                "/meetingDate");
        findings.rule(
                () -> Stream.of(
                                unless(
                                        !m.termStart().isBefore(m.meetingDate()),
                                        "/termStart",
                                        "TERM_BEFORE_MEETING",
                                        "任期起始日不能早于会议日期"),
                                unless(
                                        !m.termStart().isAfter(m.meetingDate().plusMonths(3)),
                                        "/termStart",
                                        "TERM_TOO_LATE",
                                        "任期起始日应当在会议日期之后 3 个月以内"))
                        .flatMap(faults -> faults),
                "/meetingDate",
                "/termStart");
    }

    private void attendance(FoundingMeeting m, Findings findings) {
        findings.rule(
                () -> Stream.concat(
                        unless(
                                m.attendedCount() <= m.eligibleCount(),
                                "/attendedCount",
                                "ATTENDANCE_EXCEEDS_ELIGIBLE",
                                "实到会人数（%d）不能超过应到会人数（%d）".formatted(m.attendedCount(), m.eligibleCount())),
                        rules.voteRule(Office.CHAIR.name()).stream().flatMap(rule -> quorum(m, rule))),
                "/attendedCount",
                "/eligibleCount");
    }

    private static Stream<Fault> quorum(FoundingMeeting m, VoteRule rule) {
        return unless(
                rule.attendance().exceededBy(m.attendedCount(), m.eligibleCount()),
                "/attendedCount",
                "QUORUM_MISSED",
                "选举大会须有超过应到会人数 %s 的人到会（应到 %d 人，实到 %d 人）"
                        .formatted(rule.attendance(), m.eligibleCount(), m.attendedCount()));
    }

    private void charter(FoundingMeeting m, Findings findings) {
        findings.rule(
                () -> unless(
                        m.charterVotes().total() <= m.attendedCount(),
                        "/charterVotes",
                        "VOTES_EXCEED_ATTENDANCE",
                        "章程表决票数合计（%d）不能超过到会人数（%d）".formatted(m.charterVotes().total(), m.attendedCount())),
                "/charterVotes",
                "/attendedCount");
        findings.rule(
                () -> rules.voteRule("CHARTER").stream()
                        .flatMap(rule -> unless(
                                rule.approval().exceededBy(m.charterVotes().inFavour(), m.attendedCount()),
                                "/charterVotes/for",
                                "CHARTER_NOT_ADOPTED",
                                "章程须有超过到会人数 %s 的赞成票才能通过".formatted(rule.approval()))),
                "/charterVotes/for",
                "/attendedCount");
    }

    private void ballots(FoundingMeeting m, Findings findings) {
        findings.rule(
                () -> unless(
                        m.ballotsIssued() <= m.attendedCount(),
                        "/ballotsIssued",
                        "BALLOTS_EXCEED_ATTENDANCE",
                        "发出选票数不能超过到会人数"),
                "/ballotsIssued",
                "/attendedCount");
        findings.rule(
                () -> unless(
                        m.ballotsReturned() <= m.ballotsIssued(),
                        "/ballotsReturned",
                        "BALLOTS_EXCEED_ISSUED",
                        "收回选票数多于发出选票数，选举无效"),
                "/ballotsReturned",
                "/ballotsIssued");
    }

    private Stream<Fault> seats(FoundingMeeting m) {
        return Stream.of(Office.values()).flatMap(office -> {
            long elected = m.elections().stream()
                    .filter(election -> election.office() == office)
                    .count();
            return rules.voteRule(office.name()).stream()
                    .flatMap(rule -> unless(
                            elected >= rule.minimumSeats() && elected <= rule.maximumSeats(),
                            "/elections",
                            "SEATS_OUT_OF_RANGE",
                            "%s应为 %s，现为 %d 人".formatted(rule.matterText(), range(rule), elected)));
        });
    }

    /** Nobody is his own deputy. */
    private static Stream<Fault> incompatible(FoundingMeeting m) {
        return IntStream.range(0, m.elections().size()).boxed().flatMap(i -> {
            Election deputy = m.elections().get(i);
            Office principal = DEPUTIES.get(deputy.office());
            boolean same = m.elections().stream()
                    .anyMatch(other -> other.office() == principal && CanonicalKey.same(other.name(), deputy.name()));
            return unless(
                    principal == null || !same,
                    "/elections/%d/office".formatted(i),
                    "INCOMPATIBLE_OFFICES",
                    "%s已当选%s，不能同时当选%s；请从当选名单中删除一项"
                            .formatted(
                                    deputy.name(),
                                    principal == null ? "" : principal.text(),
                                    deputy.office().text()));
        });
    }

    private void election(FoundingMeeting m, int index, Findings findings) {
        Election election = m.elections().get(index);
        String pointer = "/elections/" + index;
        String[] votes = {pointer + "/for", pointer + "/against", pointer + "/abstain", "/ballotsReturned"};
        findings.rule(
                () -> unless(
                        election.total() <= m.ballotsReturned(),
                        pointer,
                        "VOTES_EXCEED_BALLOTS",
                        "%s的得票合计（%d）不能超过收回选票数（%d）".formatted(election.name(), election.total(), m.ballotsReturned())),
                votes);
        findings.rule(
                () -> rules.voteRule(election.office().name()).stream()
                        .flatMap(rule -> unless(
                                rule.approval().exceededBy(election.inFavour(), m.attendedCount()),
                                pointer + "/for",
                                "NOT_ELECTED",
                                "%s的赞成票未超过到会人数的 %s，不能当选%s；请从当选名单中删除，职位可以空缺"
                                        .formatted(
                                                election.name(),
                                                rule.approval(),
                                                election.office().text()))),
                pointer + "/office",
                pointer + "/for",
                "/attendedCount");
    }

    private static String range(VoteRule rule) {
        return rule.minimumSeats() == rule.maximumSeats()
                ? rule.maximumSeats() + " 人"
                : rule.minimumSeats() + "–" + rule.maximumSeats() + " 人";
    }

    private static Stream<Fault> unless(boolean kept, String pointer, String code, String message) {
        return kept ? Stream.empty() : Stream.of(new Fault(pointer, code, message));
    }
}
