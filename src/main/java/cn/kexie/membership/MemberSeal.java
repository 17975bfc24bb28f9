package cn.kexie.membership;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Seals and opens what the registers of this room keep about people, and makes the keys people are found by. */
@Component
public class MemberSeal {

    private final PersonalData personal;
    private final ObjectMapper json;

    public MemberSeal(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    /** A document as sealed JSON. */
    public String document(SealedColumn column, Object document) {
        try {
            return personal.seal(column, json.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot store " + document.getClass().getSimpleName(), e);
        }
    }

    /** What {@link #document} has sealed. */
    public <T> T opened(SealedColumn column, String sealed, Class<T> type) {
        try {
            return json.readValue(personal.open(column, sealed), type);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the text.
            throw new IllegalStateException("cannot read " + type.getSimpleName());
        }
    }

    /** Name of the member whose column {@code person} is in the row. */
    public String nameOf(ResultSet row) throws SQLException {
        return opened(MembershipColumns.MEMBER, row.getString("person"), MemberPerson.class)
                .name();
    }

    /** A text sealed; null stays null. */
    public String text(SealedColumn column, String text) {
        return personal.seal(column, text);
    }

    /** What {@link #text} has sealed; null stays null. */
    public String opened(SealedColumn column, String sealed) {
        return personal.open(column, sealed);
    }

    /** The same for the same person. */
    public String key(MemberForm form) {
        return key(form.name(), form.mobile());
    }

    /** The same for the same person; null when the personal data have been taken away. */
    public String key(String name, String mobile) {
        return mobile == null ? null : personal.personKey(name, mobile);
    }

    /**
     * Whether somebody kept here is meant.
     *
     * @param person without mobile everybody of the name; null for everybody
     * @param mobile null once the personal data have been taken away, and then nobody is meant any more
     */
    public boolean means(Person person, String name, String mobile) {
        if (mobile == null || PersonalRecords.REMOVED.equals(name)) {
            return false;
        }
        if (person == null) {
            return true;
        }
        return person.mobile() == null
                ? personal.nameKey(person.name()).equals(personal.nameKey(name))
                : personal.personKey(person.name(), person.mobile()).equals(personal.personKey(name, mobile));
    }
}
