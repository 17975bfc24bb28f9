package cn.kexie.establishment;

import cn.kexie.association.Office;
import cn.kexie.establishment.EstablishmentRules.VoteRule;
import cn.kexie.establishment.FoundingMeeting.Election;
import cn.kexie.platform.Fault;
import cn.kexie.platform.text.CanonicalKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a founding meeting and its elections were valid under {@code vote-rule}; one fault per rule broken. */
final class VotePolicy {

    private final EstablishmentRules rules;

    VotePolicy(EstablishmentRules rules) {
        this.rules = rules;
    }

    List<Fault> faultsOf(FoundingMeeting meeting, LocalDate approvedOn, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        dates(meeting, approvedOn, today, faults);
        attendance(meeting, faults);
        charter(meeting, faults);
        ballots(meeting, faults);
        seats(meeting, faults);
        for (int i = 0; i < meeting.elections().size(); i++) {
            election(meeting, i, faults);
        }
        return faults;
    }

    private void dates(FoundingMeeting m, LocalDate approvedOn, LocalDate today, List<Fault> faults) {
        check(
                !m.meetingDate().isBefore(approvedOn),
                "/meetingDate",
                "MEETING_BEFORE_APPROVAL",
                "成立大会应当在批复之日（%s）当天或者以后召开".formatted(approvedOn),
                faults);
        check(!m.meetingDate().isAfter(today), "/meetingDate", "MEETING_IN_FUTURE", "会议日期不能晚于今天，请在会后报告", faults);
        check(!m.termStart().isBefore(m.meetingDate()), "/termStart", "TERM_BEFORE_MEETING", "任期起始日不能早于会议日期", faults);
        check(
                !m.termStart().isAfter(m.meetingDate().plusMonths(3)),
                "/termStart",
                "TERM_TOO_LATE",
                "任期起始日应当在会议日期之后 3 个月以内",
                faults);
    }

    private void attendance(FoundingMeeting m, List<Fault> faults) {
        check(
                m.attendedCount() <= m.eligibleCount(),
                "/attendedCount",
                "ATTENDANCE_EXCEEDS_ELIGIBLE",
                "实到会人数（%d）不能超过应到会人数（%d）".formatted(m.attendedCount(), m.eligibleCount()),
                faults);
        rules.voteRule(Office.CHAIR.name())
                .ifPresent(rule -> check(
                        rule.attendance().exceededBy(m.attendedCount(), m.eligibleCount()),
                        "/attendedCount",
                        "QUORUM_MISSED",
                        "选举大会须有超过应到会人数 %s 的人到会（应到 %d 人，实到 %d 人）"
                                .formatted(rule.attendance(), m.eligibleCount(), m.attendedCount()),
                        faults));
    }

    private void charter(FoundingMeeting m, List<Fault> faults) {
        check(
                m.charterVotes().total() <= m.attendedCount(),
                "/charterVotes",
                "VOTES_EXCEED_ATTENDANCE",
                "章程表决票数合计（%d）不能超过到会人数（%d）".formatted(m.charterVotes().total(), m.attendedCount()),
                faults);
        rules.voteRule("CHARTER")
                .ifPresent(rule -> check(
                        rule.approval().exceededBy(m.charterVotes().inFavour(), m.attendedCount()),
                        "/charterVotes/for",
                        "CHARTER_NOT_ADOPTED",
                        "章程须有超过到会人数 %s 的赞成票才能通过".formatted(rule.approval()),
                        faults));
    }

    private void ballots(FoundingMeeting m, List<Fault> faults) {
        check(
                m.ballotsIssued() <= m.attendedCount(),
                "/ballotsIssued",
                "BALLOTS_EXCEED_ATTENDANCE",
                "发出选票数不能超过到会人数",
                faults);
        check(
                m.ballotsReturned() <= m.ballotsIssued(),
                "/ballotsReturned",
                "BALLOTS_EXCEED_ISSUED",
                "收回选票数多于发出选票数，选举无效",
                faults);
    }

    private void seats(FoundingMeeting m, List<Fault> faults) {
        for (Office office : Office.values()) {
            long elected = m.elections().stream()
                    .filter(election -> election.office() == office)
                    .count();
            rules.voteRule(office.name())
                    .ifPresent(rule -> check(
                            elected >= rule.minimumSeats() && elected <= rule.maximumSeats(),
                            "/elections",
                            "SEATS_OUT_OF_RANGE",
                            "%s应为 %s，现为 %d 人".formatted(rule.matterText(), range(rule), elected),
                            faults));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < m.elections().size(); i++) {
            Election election = m.elections().get(i);
            check(
                    seen.add(election.office() + "/" + CanonicalKey.of(election.name())),
                    "/elections/" + i + "/name",
                    "DUPLICATE_ELECTION",
                    "同一人在同一职务上重复出现",
                    faults);
        }
    }

    private void election(FoundingMeeting m, int index, List<Fault> faults) {
        Election election = m.elections().get(index);
        String pointer = "/elections/" + index;
        check(
                election.total() <= m.ballotsReturned(),
                pointer,
                "VOTES_EXCEED_BALLOTS",
                "%s的得票合计（%d）不能超过收回选票数（%d）".formatted(election.name(), election.total(), m.ballotsReturned()),
                faults);
        rules.voteRule(election.office().name())
                .ifPresent(rule -> check(
                        rule.approval().exceededBy(election.inFavour(), m.attendedCount()),
                        pointer + "/for",
                        "NOT_ELECTED",
                        "%s的赞成票未超过到会人数的 %s，不能当选%s；请从当选名单中删除，职位可以空缺"
                                .formatted(
                                        election.name(),
                                        rule.approval(),
                                        election.office().text()),
                        faults));
    }

    private static String range(VoteRule rule) {
        return rule.minimumSeats() == rule.maximumSeats()
                ? rule.maximumSeats() + " 人"
                : rule.minimumSeats() + "–" + rule.maximumSeats() + " 人";
    }

    private static void check(boolean kept, String pointer, String code, String message, List<Fault> faults) {
        if (!kept) {
            faults.add(new Fault(pointer, code, message));
        }
    }
}
