package cn.kexie.association;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

interface AssociationRegister {

    /** Adds the association under a number of its own and answers it. */
    String add(NewAssociation association);

    Optional<Association> find(String associationNo);

    /** The association of an enterprise that has not been cancelled. */
    Optional<String> numberOf(String creditCode);

    /** The association of this name in a district, whatever the spelling, that has not been cancelled. */
    Optional<String> numberOf(String regionCode, String name);

    /** The association of an enterprise; the last one it had when all were cancelled. */
    Optional<String> lastOf(String creditCode);

    List<Association> page(int offset, int size);

    long count();

    /** Marks the association as cancelled; false when it was already. */
    boolean cancel(String associationNo);

    /** Marks the term as due; false when the association is not active in that term any more. */
    boolean termDue(String associationNo, LocalDate termEnd);
}
