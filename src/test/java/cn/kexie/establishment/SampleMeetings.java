package cn.kexie.establishment;

import cn.kexie.association.Office;
import cn.kexie.establishment.FoundingMeeting.Election;
import cn.kexie.establishment.FoundingMeeting.Votes;
import java.time.LocalDate;
import java.util.List;

/** Founding meetings that took place nowhere. */
public final class SampleMeetings {

    private SampleMeetings() {}

    /** 28 of 30 attend, all vote in favour. */
    public static FoundingMeeting valid(LocalDate date, String attachmentId) {
        return new FoundingMeeting(
                date,
                "企业会议室",
                30,
                28,
                new Votes(28, 0, 0),
                28,
                28,
                List.of(
                        new Election(Office.CHAIR, "示例主席", 27, 1, 0),
                        new Election(Office.SECRETARY_GENERAL, "示例秘书长", 28, 0, 0),
                        new Election(Office.COMMITTEE_MEMBER, "委员甲", 26, 0, 2)),
                date,
                5,
                attachmentId,
                attachmentId);
    }

    /** The same meeting with too few present for a quorum, and one office without a majority. */
    public static FoundingMeeting withoutQuorum(FoundingMeeting meeting) {
        return new FoundingMeeting(
                meeting.meetingDate(),
                meeting.venue(),
                meeting.eligibleCount(),
                20,
                new Votes(20, 0, 0),
                20,
                20,
                List.of(new Election(Office.CHAIR, "示例主席", 10, 10, 0)),
                meeting.termStart(),
                meeting.termYears(),
                meeting.minutesAttachmentId(),
                meeting.charterAttachmentId());
    }
}
