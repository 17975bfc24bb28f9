package cn.kexie.contest.staffing;

import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.privacy.Person;
import java.util.List;
import lombok.With;

/**
 * 专家变动 that somebody asked for after the draw.
 *
 * @param judgeNo who is to be released, null for an addition
 * @param nominations who is to be added, none for a release; gone once it is decided, as is the reason
 * @param requestedBy principal who asked for it
 * @param officeBy account that agreed for the office, null before
 */
@With
record JudgeChange(
        String contestNo,
        int changeNo,
        JudgeChangeState state,
        Integer judgeNo,
        List<JudgeNomination> nominations,
        String reason,
        String requestedBy,
        String officeBy) {

    JudgeChange {
        nominations = List.copyOf(nominations);
    }

    static JudgeChange addition(String contestNo, List<JudgeNomination> nominations, String requestedBy) {
        return new JudgeChange(contestNo, 0, JudgeChangeState.REQUESTED, null, nominations, null, requestedBy, null);
    }

    static JudgeChange release(String contestNo, int judgeNo, String reason, String requestedBy) {
        return new JudgeChange(contestNo, 0, JudgeChangeState.REQUESTED, judgeNo, List.of(), reason, requestedBy, null);
    }

    /** Without names, in Chinese. */
    String text() {
        return judgeNo == null ? "增补评审专家 %d 名".formatted(nominations.size()) : "%d 号专家退出评审".formatted(judgeNo);
    }

    /** Who is to be added; whoever is to be released stands in the pool. */
    List<Person> people() {
        return nominations.stream()
                .map(nomination -> Person.named(nomination.name()))
                .toList();
    }

    /** What has been decided needs nobody's name any more: the pool has them. */
    JudgeChange ended(JudgeChangeState end) {
        return withState(end).withNominations(List.of()).withReason(null);
    }

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "JudgeChange[%s %d %s]".formatted(contestNo, changeNo, state);
    }
}
