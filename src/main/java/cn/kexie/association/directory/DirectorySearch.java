package cn.kexie.association.directory;

import cn.kexie.association.AssociationStatus;
import java.time.LocalDate;

/**
 * Which associations are asked for.
 *
 * @param key part of the number, the name or the enterprise's name, canonical; null for any
 * @param region beginning of the region's code, null for any
 * @param status on the day, null for any
 */
record DirectorySearch(String key, String region, AssociationStatus status, LocalDate day) {}
