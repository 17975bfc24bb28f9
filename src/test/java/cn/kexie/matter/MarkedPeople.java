package cn.kexie.matter;

import cn.kexie.support.form.FormSamples;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** People of one application, whose names, numbers and addresses begin with something nobody else's do. */
record MarkedPeople(String name, String mobile, String email) {

    private static final int FIRST_HAN = 0x4e00;
    private static final int HAN = 0x4000;

    static MarkedPeople some() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String name = random.ints(3, FIRST_HAN, FIRST_HAN + HAN)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
        return new MarkedPeople(
                name, "19%06d".formatted(random.nextInt(1_000_000)), "m%08d".formatted(random.nextInt(100_000_000)));
    }

    FormSamples in(FormSamples samples) {
        AtomicInteger people = new AtomicInteger();
        return samples.with("personName", i -> name + Character.toString(FIRST_HAN + people.getAndIncrement()))
                .with("mobile", i -> "%s%03d".formatted(mobile, i))
                .with("email", i -> "%s.%d@example.cn".formatted(email, i));
    }

    String[] marks() {
        return List.of(name, mobile, email).toArray(String[]::new);
    }
}
