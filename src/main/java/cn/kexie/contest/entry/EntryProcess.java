package cn.kexie.contest.entry;

/** What the process of an entry has to hear of. */
public interface EntryProcess {

    void entryFiled(FiledEntry entry);

    void withdrawn(String entryNo);

    /** The contest has been cancelled; its entries have been closed already. */
    void contestCancelled(String contestNo);

    /**
     * What the process may know of an entry: nothing about persons.
     *
     * @param definition id of the process definition the contest works by, null for the newest
     * @param associationNo the association that has to be asked for a recommendation, null when there is none
     */
    record FiledEntry(
            String entryNo, String contestNo, String applicantName, String definition, String associationNo) {}
}
