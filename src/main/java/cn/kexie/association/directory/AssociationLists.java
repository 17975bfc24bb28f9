package cn.kexie.association.directory;

import cn.kexie.association.directory.AssociationEntry.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows behind the 名录. */
interface AssociationLists {

    long count(DirectorySearch search);

    /** By number. */
    List<ListedAssociation> page(DirectorySearch search, int size, long offset);

    /** Without officers and with the founding members. */
    Optional<AssociationEntry> find(String associationNo, LocalDate day);

    /** Those in office now who were on that day. */
    List<Officer> officers(String associationNo, LocalDate day);
}
