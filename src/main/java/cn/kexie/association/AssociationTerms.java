package cn.kexie.association;

import java.time.LocalDate;

/** What process {@code association-term} has to hear of. */
public interface AssociationTerms {

    /** @param termEnd last day of the term */
    void termStarted(String associationNo, LocalDate termEnd);
}
