package cn.kexie.registry;

import java.time.Clock;
import java.util.List;

/** The registers without Spring and database, for the process tests of any procedure. */
public final class RegistryFixture {

    private final GrantRegisterInMemory register = new GrantRegisterInMemory();
    private final Registers registers;

    public RegistryFixture(Clock clock) {
        registers = new Registers(register, clock);
    }

    public Registers registers() {
        return registers;
    }

    /** What happened to an entry, in order. */
    public List<EntryEvent> events(String no) {
        return register.events(no);
    }
}
