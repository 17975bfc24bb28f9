package cn.kexie.membership.identity;

import java.time.Clock;

/** ID numbers sealed with a key that is no secret. */
public final class IdNumbersFixture {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private IdNumbersFixture() {}

    public static IdNumbers idNumbers(Clock clock) {
        return new IdNumbers(PersonalDataSeal.of(KEY), clock);
    }
}
