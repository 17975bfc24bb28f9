package cn.kexie.privacy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All rooms that keep personal data, asked as if they were one. */
final class PersonalRooms {

    private final Supplier<List<PersonalRecords>> rooms;

    PersonalRooms(Supplier<List<PersonalRecords>> rooms) {
        this.rooms = rooms;
    }

    List<PersonalRecord> of(String caseNo, Person person) {
        return rooms.get().stream()
                .flatMap(room -> room.of(caseNo, person).stream())
                .toList();
    }

    /** @param person null for anybody in the case */
    Optional<String> reasonToKeep(String caseNo, Person person) {
        return rooms.get().stream()
                .flatMap(room -> room.reasonToKeep(caseNo, person).stream())
                .findFirst();
    }

    /** @param person null for everybody in the case */
    boolean remove(String caseNo, Person person) {
        boolean removed = false;
        for (PersonalRecords room : rooms.get()) {
            removed |= room.remove(caseNo, person);
        }
        return removed;
    }

    Optional<LocalDate> endOfPurpose(String caseNo) {
        return rooms.get().stream()
                .flatMap(room -> room.endOfPurpose(caseNo).stream())
                .max(Comparator.naturalOrder());
    }
}
