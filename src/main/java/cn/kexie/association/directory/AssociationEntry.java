package cn.kexie.association.directory;

import cn.kexie.association.Office;
import java.time.LocalDate;
import java.util.List;

/**
 * All the public may know of an association on a day.
 *
 * @param cancelledOn null unless it had been cancelled by then
 * @param officers in the order of rank; those who hold their office now and held it then, nobody of a cancelled one
 * @param memberCount as of today, null for another day
 */
public record AssociationEntry(
        ListedAssociation listed,
        String creditCode,
        LocalDate termStart,
        LocalDate termEnd,
        LocalDate cancelledOn,
        List<Officer> officers,
        Integer memberCount) {

    public record Officer(Office office, String name, LocalDate since) {}

    AssociationEntry with(List<Officer> held, Integer members) {
        return new AssociationEntry(listed, creditCode, termStart, termEnd, cancelledOn, held, members);
    }
}
