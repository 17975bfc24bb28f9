package cn.kexie.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("成立大会报告的任期")
class FoundingMeetingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, 5, 2031-03-19",
        "2026-03-01, 3, 2029-02-28",
        "2028-02-29, 3, 2031-02-28",
        "2028-02-29, 5, 2033-02-28",
        "2028-02-29, 4, 2032-02-28",
        "2027-03-01, 5, 2032-02-29"
    })
    void lastsToTheDayBeforeThatOfItsStart(LocalDate start, int years, LocalDate end) {
        FoundingMeeting sample = SampleMeetings.valid(start, "a");
        FoundingMeeting meeting = new FoundingMeeting(
                sample.meetingDate(),
                sample.venue(),
                sample.eligibleCount(),
                sample.attendedCount(),
                sample.charterVotes(),
                sample.ballotsIssued(),
                sample.ballotsReturned(),
                sample.elections(),
                start,
                years,
                "a",
                "a");
        assertThat(meeting.termEnd()).isEqualTo(end);
    }
}
