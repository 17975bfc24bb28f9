package cn.kexie.association.directory;

import cn.kexie.association.AssociationStatus;
import java.time.LocalDate;

/**
 * A line of the 名录, as it was on a day.
 *
 * @param region full name from the province down
 */
public record ListedAssociation(
        String associationNo,
        String name,
        String enterpriseName,
        String region,
        String authority,
        LocalDate establishedAt,
        AssociationStatus status) {}
