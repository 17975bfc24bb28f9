package cn.kexie.contest.entry;

import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedJson;
import cn.kexie.privacy.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** How entries are stored: the form and everybody's name sealed, names found again by their keys. */
@Component
class EntrySeal {

    static final SealedColumn FORM = new SealedColumn("contest_entry", "form", "entry_no");
    static final SealedColumn NAME = new SealedColumn("contest_entry_member", "name", "entry_no", "position");

    private final PersonalData personal;
    private final SealedJson documents;

    EntrySeal(PersonalData personal, SealedJson documents) {
        this.personal = personal;
        this.documents = documents;
    }

    String form(String entryNo, EntryForm form) {
        return documents.seal(FORM.of(entryNo), form);
    }

    EntryForm openForm(ResultSet entry) throws SQLException {
        return documents.open(FORM.in(entry), entry.getString("form"), EntryForm.class);
    }

    /** @param position of the person in the entry, from 1 */
    String name(String entryNo, int position, String name) {
        return personal.seal(NAME.of(entryNo, position), name);
    }

    String openName(ResultSet member) throws SQLException {
        return personal.open(NAME.in(member), member.getString("name"));
    }

    /** Whether two names are one, whatever spaces or dots stand in them. */
    boolean sameName(String one, String other) {
        return personal.nameKey(one).equals(personal.nameKey(other));
    }

    /** By which somebody of this name is found; null for a name that was removed. */
    String key(String name) {
        return PersonalRecords.REMOVED.equals(name) ? null : personal.nameKey(name);
    }
}
