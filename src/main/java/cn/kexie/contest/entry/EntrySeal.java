package cn.kexie.contest.entry;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.PersonalRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** How entries are stored: the form and everybody's name sealed, names found again by their keys. */
@Component
class EntrySeal {

    static final SealedColumn FORM = new SealedColumn("contest_entry", "form");
    static final SealedColumn NAME = new SealedColumn("contest_entry_member", "name");

    private final PersonalData personal;
    private final ObjectMapper json;

    EntrySeal(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    String form(EntryForm form) {
        try {
            return personal.seal(FORM, json.writeValueAsString(form));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    EntryForm openForm(String sealed) {
        try {
            return json.readValue(personal.open(FORM, sealed), EntryForm.class);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the form.
            throw new IllegalStateException("an entry form on file cannot be read");
        }
    }

    String name(String name) {
        return personal.seal(NAME, name);
    }

    String openName(String sealed) {
        return personal.open(NAME, sealed);
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
