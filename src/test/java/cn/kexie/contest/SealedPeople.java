package cn.kexie.contest;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;

/** Names and forms as the tables of a contest hold them, for those who write rows themselves. */
public record SealedPeople(PersonalData personal) {

    private static final SealedColumn JUDGE = new SealedColumn("contest_judge", "name", "contest_no", "judge_no");
    private static final SealedColumn MEMBER = new SealedColumn("contest_entry_member", "name", "entry_no", "position");
    private static final SealedColumn FORM = new SealedColumn("contest_entry", "form", "entry_no");

    public String judge(String contestNo, int judgeNo, String name) {
        return personal.seal(JUDGE.of(contestNo, judgeNo), name);
    }

    public String member(String entryNo, int position, String name) {
        return personal.seal(MEMBER.of(entryNo, position), name);
    }

    /** @param json of an entry form */
    public String form(String entryNo, String json) {
        return personal.seal(FORM.of(entryNo), json);
    }

    /** A seed as table {@code contest} holds it. */
    public String seed(String contestNo, String seed) {
        return personal.seal(JdbcContestRegister.SEED.of(contestNo), seed);
    }

    public String key(String name) {
        return personal.nameKey(name);
    }
}
