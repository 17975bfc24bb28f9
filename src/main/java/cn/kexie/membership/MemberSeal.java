package cn.kexie.membership;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedJson;
import cn.kexie.platform.personal.SealedPlace;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import org.springframework.stereotype.Component;

/** Seals and opens what the registers of this room keep about people, and makes the keys people are found by. */
@Component
public class MemberSeal {

    private final PersonalData personal;
    private final SealedJson documents;

    public MemberSeal(PersonalData personal, SealedJson documents) {
        this.personal = personal;
        this.documents = documents;
    }

    /** A document as sealed JSON. */
    public String document(SealedPlace place, Object document) {
        return documents.seal(place, document);
    }

    /** What {@link #document} has sealed. */
    public <T> T opened(SealedPlace place, String sealed, Class<T> type) {
        return documents.open(place, sealed, type);
    }

    /** A text sealed; null stays null. */
    public String text(SealedPlace place, String text) {
        return personal.seal(place, text);
    }

    /** What {@link #text} has sealed; null stays null. */
    public String opened(SealedPlace place, String sealed) {
        return personal.open(place, sealed);
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
