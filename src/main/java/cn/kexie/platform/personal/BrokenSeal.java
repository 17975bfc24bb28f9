package cn.kexie.platform.personal;

/** A sealed text was changed, or stands where it was not sealed for, or its key is gone. Tells nothing of the text. */
public class BrokenSeal extends RuntimeException {

    BrokenSeal(SealedPlace place, Throwable cause) {
        super("what is sealed in %s does not open".formatted(place), cause);
    }
}
