package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one room keeps about people, case by case. Every room with a sealed column has one. */
public interface PersonalRecords {

    String REMOVED = "（已删除）";

    /**
     * What is kept about the person in this case, each with who declared it; empty when the case is not of this room or names
     * nobody like that. People are found by the fields that hold them, never by looking for a name in a text: it may be a word.
     */
    List<PersonalRecord> of(CaseNo caseNo, Person person);

    /**
     * Chinese and without a name, why the person's data in this case have to stay for now, such as a membership that lasts;
     * empty when they need not.
     *
     * @param person null for anybody in the case
     */
    Optional<String> reasonToKeep(CaseNo caseNo, Person person);

    /**
     * Takes the person's data out of the case: names become {@link #REMOVED}, the rest becomes empty; numbers, decisions and
     * dates stay, and so does every text the office wrote, to the letter. Doing it twice changes nothing.
     *
     * @param person null for everybody in the case when the time of all its data is over, texts included
     * @param declarer only what is kept on his word; null for whoever said it
     * @return whether there was anything
     */
    boolean remove(CaseNo caseNo, Person person, Declarer declarer);

    /** The day what the case was for came to its end, where that is later than the case: the last of its memberships. */
    default Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return Optional.empty();
    }
}
