package cn.kexie.contest.entry.view;

import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.filing.EntryExamination;
import cn.kexie.dossier.DossierSource;

/** The dossier of entries in memory. */
public final class EntryDossiers {

    private EntryDossiers() {}

    public static DossierSource of(FiledEntries entries, Contests contests, EntryExamination examination) {
        return new EntryDossier(entries, contests, examination);
    }
}
