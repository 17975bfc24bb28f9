package cn.kexie.contest;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;

/** Names and forms as the tables of a contest hold them, for those who write rows themselves. */
public record SealedPeople(PersonalData personal) {

    public String judge(String name) {
        return personal.seal(new SealedColumn("contest_judge", "name"), name);
    }

    public String member(String name) {
        return personal.seal(new SealedColumn("contest_entry_member", "name"), name);
    }

    /** @param json of an entry form */
    public String form(String json) {
        return personal.seal(new SealedColumn("contest_entry", "form"), json);
    }

    /** A seed as table {@code contest} holds it. */
    public String seed(String seed) {
        return personal.seal(new SealedColumn("contest", "seed"), seed);
    }

    public String key(String name) {
        return personal.nameKey(name);
    }
}
