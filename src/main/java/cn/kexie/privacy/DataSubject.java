package cn.kexie.privacy;

import cn.kexie.platform.personal.PersonalData;

/** Somebody who asks about himself, as the registers know him: by digests. */
record DataSubject(Person person, String personKey, String nameKey) {

    static DataSubject of(Person person, PersonalData personal) {
        return new DataSubject(
                person, personal.personKey(person.name(), person.mobile()), personal.nameKey(person.name()));
    }

    @Override
    public String toString() {
        return "DataSubject[" + personKey + "]";
    }
}
